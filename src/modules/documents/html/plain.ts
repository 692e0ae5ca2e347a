const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};

/** Text as it may stand in HTML, between tags; without quotes also in an attribute. */
export function escapedText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const CONTROL = /(?![\t\n\r])\p{Cc}|\ufeff/gu;

/** Text as a database takes it: without control characters (tab and line ends stay) and halves of characters. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll(CONTROL, "");
}

/** The plain text of cleaned HTML: blocks on lines of their own, table cells apart by tabs. */
export function htmlToText(html: string): string {
  return html
    .replaceAll(/<\/(?:td|th)>\s*(?=<t[dh][\s>])/g, "\t")
    .replaceAll(
      /<br\s*\/?>|<hr\s*\/?>|<\/(?:p|h[2-4]|li|tr|caption|blockquote|figcaption|table|ul|ol)>/g,
      "\n",
    )
    .replaceAll(/<[^<>]*>/g, "")
    .replaceAll(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
