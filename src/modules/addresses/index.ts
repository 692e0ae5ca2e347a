export { addRedirect, removeRedirect } from "./commands.ts";
export type { AddressesDeps, Places } from "./deps.ts";
export { prefixesNow } from "./known.ts";
export {
  importRedirects,
  type OldAddressProblem,
  type OldAddressSummary,
  type TableRow,
} from "./importing/import-redirects.ts";
export { cellsOfLine } from "./importing/csv-rules.ts";
export type { DocumentName } from "./importing/table-rules.ts";
export { addressMessages, tableMessages } from "./messages.ts";
export {
  redirectKinds,
  redirectReasons,
  type NewRedirect,
  type Redirect,
  type RedirectTarget,
} from "./model.ts";
export { keepFormerAddresses } from "./legacy.ts";
export { closeAddress, leaveAddress, reservedAddresses } from "./moving.ts";
export {
  countRedirects,
  everyRedirect,
  filledShards,
  listRedirects,
  redirectsFrom,
  redirectsInShards,
  shardsLeadingTo,
} from "./queries.ts";
export { hostOf, readOldAddress, readTarget, type RedirectRefusal } from "./rules.ts";
