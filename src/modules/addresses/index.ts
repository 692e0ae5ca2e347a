export { addRedirect, removeRedirect } from "./commands.ts";
export type { AddressesDeps, Places } from "./deps.ts";
export { prefixesNow } from "./known.ts";
export { addressMessages } from "./messages.ts";
export type {
  NewRedirect,
  Redirect,
  RedirectKind,
  RedirectReason,
  RedirectTarget,
} from "./model.ts";
export { closeAddress, leaveAddress, reservedAddresses } from "./moving.ts";
export {
  countRedirects,
  filledShards,
  listRedirects,
  redirectsFrom,
  redirectsInShards,
  shardsLeadingTo,
} from "./queries.ts";
export { hostOf, readOldAddress, readTarget, type RedirectRefusal } from "./rules.ts";
