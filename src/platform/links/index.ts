export { askLink, type LinkAnswer } from "./ask-link.ts";
export { isPrivateAddress } from "./private-addresses.ts";
