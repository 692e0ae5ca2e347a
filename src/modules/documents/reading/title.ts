const TAG = /<\/?(?:b|strong|i|em|u|font|span|p|a|sup|sub|br)(?:\s[^<>]*)?\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&quot;": '"',
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&mdash;": "—",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** A title as text, where an export left HTML in it; 〈〉 written as < > stay. */
export function plainTitle(title: string): string {
  if (!/[<&]/.test(title)) return title;
  return title
    .replaceAll(TAG, (tag) => (/^<br/i.test(tag) ? " " : ""))
    .replaceAll(/&(?:nbsp|quot|ldquo|rdquo|mdash|lt|gt|amp);/g, (one) => ENTITIES[one] ?? one)
    .replaceAll(/\s+/g, " ")
    .trim();
}
