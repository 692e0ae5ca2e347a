import { escapedText } from "./plain.ts";

const CHAPTER = /^第[一二三四五六七八九十百零〇\d]{1,5}[章编节][\s\u3000]*\S{0,30}$/;
const DAY = /^[\s\u3000]*(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,3}月.{1,3}日[\s\u3000]*$/;
const SIGNER = /^[\s\u3000]*[\p{Script=Han}、\s]{2,40}$/u;
const ADDRESSEE = /^[^。；]{2,80}[：:]$/;

/** HTML of plain text: a paragraph for each line, chapters as headings, address and signature lines set as such. */
export function textToHtml(text: string): string {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll(/^[\s\u3000]+|[\s\u3000]+$/g, ""))
    .filter((line) => line !== "");
  const signature = signatureStart(lines);
  const html = lines.map((line, index) => {
    const content = escapedText(line);
    if (index >= signature) return `<p class="sign">${content}</p>`;
    if (CHAPTER.test(line)) return `<h2>${content}</h2>`;
    if (index < 4 && ADDRESSEE.test(line)) return `<p class="to">${content}</p>`;
    return `<p>${content}</p>`;
  });
  return html.join("\n");
}

/** Where the closing lines begin: a day at the very end, with the signing organization before it. */
function signatureStart(lines: readonly string[]): number {
  const last = lines.length - 1;
  if (last < 1 || !DAY.test(lines[last] ?? "")) return lines.length;
  return SIGNER.test(lines[last - 1] ?? "") ? last - 1 : last;
}
