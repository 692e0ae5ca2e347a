import { marked } from "marked";
import { cleanHtml } from "./clean.ts";

/** HTML of Markdown. A first heading that only repeats the title is left out, as are comments. */
export function markdownToHtml(markdown: string, title: string): string {
  const text = markdown.replaceAll(/<!--[\s\S]*?-->/g, "").trim();
  const [first = "", ...rest] = text.split("\n");
  const repeats = first.replace(/^#+\s*/, "").trim() === title.trim() && first.startsWith("#");
  const body = repeats ? rest.join("\n") : text;
  return cleanHtml(marked.parse(body, { async: false, gfm: true, breaks: false }));
}
