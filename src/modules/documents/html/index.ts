export { textBlocksOf, type TextBlock } from "./blocks.ts";
export { cleanHtml } from "./clean.ts";
export { imagesIn, picturesIn } from "./images.ts";
export { escapedText, htmlToText, storable } from "./plain.ts";
export { markdownToHtml } from "./markdown.ts";
export { textToHtml } from "./from-text.ts";
export { replaceInBlocks, type Replacement } from "./replace.ts";
