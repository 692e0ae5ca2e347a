import { escapedText, storable } from "./plain.ts";

const CHAPTER =
  /^第[一二三四五六七八九十百零〇\d]{1,5}[编章节](?:\s[^。；：]{0,40}|[^。；：，第]{0,20})$/;
const POINT = /^[一二三四五六七八九十]{1,3}、[^。；：，]{1,30}$/;
const NUMBERED = /^[一二三四五六七八九十]{1,3}、/;
const DAY = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,3}月.{1,3}日$/;
const SIGNER = /^[\p{Script=Han}、\s]{2,40}$/u;
const ADDRESSEE = /^[^。；]{2,80}[：:]$/;

/**
 * HTML of plain text: a paragraph for each line, chapters (第一章) and points (一、) that stand alone as headings,
 * address and signature lines set as such.
 */
export function textToHtml(text: string): string {
  const lines = storable(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const signature = signatureStart(lines);
  const hasChapters = lines.some((line) => CHAPTER.test(line));
  const html = lines.map((line, index) => {
    const content = escapedText(line);
    if (index >= signature) return `<p class="sign">${content}</p>`;
    if (CHAPTER.test(line)) return `<h2>${content}</h2>`;
    if (isPoint(lines, index)) return hasChapters ? `<h3>${content}</h3>` : `<h2>${content}</h2>`;
    if (index < 4 && ADDRESSEE.test(line)) return `<p class="to">${content}</p>`;
    return `<p>${content}</p>`;
  });
  return html.join("\n");
}

/** A numbered line with text of its own below it; numbered lines in a row are a list. */
function isPoint(lines: readonly string[], index: number): boolean {
  const next = lines[index + 1];
  if (next === undefined || !POINT.test(lines[index] ?? "")) return false;
  return !NUMBERED.test(next) && !NUMBERED.test(lines[index - 1] ?? "");
}

/** Where the closing lines begin: a day at the very end, with the signing organization before it. */
function signatureStart(lines: readonly string[]): number {
  const last = lines.length - 1;
  if (last < 1 || !DAY.test(lines[last] ?? "")) return lines.length;
  return SIGNER.test(lines[last - 1] ?? "") ? last - 1 : last;
}
