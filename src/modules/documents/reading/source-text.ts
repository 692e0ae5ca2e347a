import { cleanHtml, escapedText, htmlToText, markdownToHtml, textToHtml } from "../html/index.ts";
import { textIn, wordOf, type Row } from "./fields.ts";

/** The text of a row and how it is written. */
export type SourceText = {
  readonly text: string;
  readonly format: "html" | "markdown" | "text";
};

const FORMATS: Readonly<Record<string, SourceText["format"]>> = {
  html: "html",
  htm: "html",
  "text/html": "html",
  markdown: "markdown",
  md: "markdown",
  "text/markdown": "markdown",
  text: "text",
  txt: "text",
  plain: "text",
  "text/plain": "text",
  纯文本: "text",
};
const BLOCK = /<\/?(?:p|div|table|tr|td|ul|li|span|section|h[1-6])(?:\s[^<>]*)?>/gi;
/** Where the way of writing must show. */
const LOOKED_AT = 20_000;

/** The text of a row: the field that is HTML before others, its format as said or as it looks. */
export function sourceTextOf(row: Row): SourceText {
  const html = textIn(row, "html");
  if (html !== "") return { text: html, format: "html" };
  const parts = row["body"] ?? row["正文"];
  const text = Array.isArray(parts)
    ? parts.map(wordOf).join("\n").trim()
    : textIn(row, "body", "text", "content", "正文", "内容");
  const said = FORMATS[textIn(row, "format", "格式").toLowerCase()];
  if (said !== undefined) return { text, format: said };
  const format = formatOf(text);
  return { text: format === "text" ? withoutStrayMarkup(text) : text, format };
}

function formatOf(text: string): SourceText["format"] {
  if (/^#{1,3} \S/.test(text)) return "markdown";
  const tags = text.slice(0, LOOKED_AT).match(BLOCK)?.length ?? 0;
  return tags > 2 || (tags > 0 && text.startsWith("<")) ? "html" : "text";
}

/** The clean HTML of a row's text. `address` is where it stood: its relative links begin there. */
export function htmlOf(source: SourceText, title: string, address: string | null): string {
  if (source.format === "markdown") return markdownToHtml(source.text, title);
  if (source.format === "html") {
    const html = cleanHtml(source.text);
    return htmlToText(html) === "" && !html.includes("<img") ? "" : withFullLinks(html, address);
  }
  return textToHtml(source.text);
}

/** Breaks and blanks of HTML that were left in a text when the rest was taken out. */
function withoutStrayMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text.replaceAll(/<\/?(?:br|p|div)\s?\/?>/gi, "\n").replaceAll("&nbsp;", " ");
}

/** The first 400 characters of what is read, where a document says its number. */
export function headOf(source: SourceText, html: string): string {
  const head = source.format === "text" ? source.text : htmlToText(html.slice(0, 6_000));
  return head.slice(0, 400);
}

function withFullLinks(html: string, address: string | null): string {
  if (address === null) return html;
  return html.replaceAll(/<a href="(?!https?:|#)([^"]*)">/gi, (link, given: string) => {
    const full = URL.parse(given.replaceAll("&amp;", "&"), address);
    return full === null ? link : `<a href="${escapedText(full.href)}" rel="noopener">`;
  });
}
