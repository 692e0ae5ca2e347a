export { cleanHtml, deepest } from "./clean.ts";
export { escapedText, htmlToText } from "./plain.ts";
export { markdownToHtml } from "./markdown.ts";
export { textToHtml } from "./from-text.ts";
