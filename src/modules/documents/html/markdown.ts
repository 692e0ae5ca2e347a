import { Marked } from "marked";
import { withoutComments } from "./bounds.ts";
import { cleanHtml } from "./clean.ts";
import { textToHtml } from "./from-text.ts";

/** Longer texts are taken as plain: no document is that long, and reading Markdown costs more than its length. */
const LONGEST = 400_000;
/** Marks of lists and quotations in a row that no text needs; each would nest one deeper. */
const MARKS = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){9,}/gm;
/** Marks whose partner is looked for throughout their paragraph: beyond some number they are mere characters. */
const EMPHASIS = /[*_~`[\]]/g;
const MOST_EMPHASIS = 2_000;
const DEEP_INDENT = /^[ \t]{17,}/gm;

// Four blanks before a line are an indented paragraph in our texts, not a program.
const marked = new Marked({ gfm: true, tokenizer: { code: () => undefined } });

/** HTML of Markdown. A first heading that only repeats the title is left out, as are comments. */
export function markdownToHtml(markdown: string, title: string): string {
  const text = withoutComments(markdown).replaceAll("<!--", "").trim();
  const end = text.indexOf("\n");
  const first = end < 0 ? text : text.slice(0, end);
  const repeats = first.startsWith("#") && folded(first).endsWith(folded(title));
  const body = repeats ? text.slice(first.length).trim() : text;
  if (body.length > LONGEST) return textToHtml(body);
  const bounded = body
    .replaceAll(MARKS, "")
    .replaceAll(DEEP_INDENT, " ".repeat(16))
    .split(/\n(?=[ \t\r]*\n)/)
    .map((paragraph) =>
      (paragraph.match(EMPHASIS)?.length ?? 0) > MOST_EMPHASIS
        ? paragraph.replaceAll(EMPHASIS, "\\$&")
        : paragraph,
    )
    .join("\n");
  try {
    return cleanHtml(marked.parse(bounded, { async: false }));
  } catch (error) {
    if (error instanceof RangeError) return textToHtml(body);
    throw error;
  }
}

// 《中华人民共和国档案法》 and 档案法 are one title.
function folded(title: string): string {
  return title.normalize("NFKC").replaceAll(/[\s#《》〈〉]|中华人民共和国/g, "");
}
