export { askLink, type LinkAnswer } from "./ask-link.ts";
