export { cleanHtml } from "./clean.ts";
export { htmlToText } from "./plain.ts";
export { markdownToHtml } from "./markdown.ts";
export { textToHtml } from "./from-text.ts";
