import { documentNumberOf } from "../reading/document-number.ts";

const SUBJECT =
  /关于.{2,80}的?(?:通知|公告|通告|通报|意见|决定|批复|函|报告|请示|办法|规定|方案|预案|公示|复函|答复|解读)(?:（.{1,12}）)?$/;
const LONGEST = 120;

/**
 * The title of a text: its first heading, else its first line that reads like one ("关于…的通知"), else its first
 * short line without a full stop; at last the name of its file. Null when nothing shows.
 */
export function titleIn(
  headings: readonly string[],
  lines: readonly string[],
  fileName: string | null,
): string | null {
  const bare = (text: string) => text.replaceAll(/\s+/g, "").trim();
  const [heading] = headings.map(bare).filter((text) => text !== "" && text.length <= LONGEST);
  if (heading !== undefined && !/^[一二三四五六七八九十]+、/.test(heading)) return heading;
  const first = lines
    .slice(0, 8)
    .map(bare)
    .filter((line) => line !== "");
  const subject = first.find((line) => line.length <= LONGEST && SUBJECT.test(line));
  if (subject !== undefined) return subject;
  const short = first.find(
    (line) =>
      line.length >= 4 &&
      line.length <= 60 &&
      !/[。；：:，]$/.test(line) &&
      documentNumberOf("", line) === null &&
      !/^[一二三四五六七八九十]+、|^附件/.test(line),
  );
  if (short !== undefined) return short;
  const named = (fileName ?? "").replace(/\.[A-Za-z0-9]{1,5}$/, "").trim();
  return named === "" ? null : named;
}
