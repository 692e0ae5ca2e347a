import { parsePlainDate, type PlainDate } from "../../../kernel/dates.ts";

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."〇零○Ｏ一二三四五六七八九"].map((digit, index) => [
    digit,
    String(index < 4 ? 0 : index - 3),
  ]),
);
const CHINESE = "〇零○Ｏ一二三四五六七八九十";
const CHINESE_DAY = new RegExp(
  `([${CHINESE}]{4})年([${CHINESE}]{1,3})月([${CHINESE}]{1,3})日`,
  "gu",
);
const ARABIC_DAY = /((?:19|20)\d{2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?:\s*日|(?!\d))/g;
/** Words before a day that make it another day than that of writing. */
const OTHER_DAY = /(?:截止|截至|截止到|至|到|自|从|于|施行|实施|有效期|前)$/;

/** A day in Chinese digits, '二〇一八年五月一日'; null for what is none. */
export function chineseDay(year: string, month: string, day: string): PlainDate | null {
  const digits = [...year].map((one) => DIGITS[one] ?? "").join("");
  return dayOf(digits, counted(month), counted(day));
}

/**
 * The day in a document's signature (成文日期): the last line that is nothing but a day, behind the name of who
 * signs or under it; else the only day of the last lines. Days in a sentence (截至, 自…起施行) are others. Null when
 * none shows.
 */
export function writtenOnIn(lines: readonly string[]): PlainDate | null {
  const end = lines.slice(-12).toReversed();
  for (const line of end) {
    const bare = line.replaceAll(/[\s　()（）]/g, "");
    const [only, ...others] = daysIn(bare);
    if (only === undefined || others.length > 0) continue;
    const before = bare.slice(0, only.at);
    const after = bare.slice(only.at + only.length);
    if (
      after.length <= 2 &&
      before.length <= 40 &&
      !OTHER_DAY.test(before) &&
      !/[，,。；：]/.test(before)
    )
      return only.day;
  }
  return null;
}

type Found = { readonly day: PlainDate; readonly at: number; readonly length: number };

function daysIn(line: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of line.matchAll(CHINESE_DAY)) {
    const day = chineseDay(match[1] ?? "", match[2] ?? "", match[3] ?? "");
    if (day !== null) found.push({ day, at: match.index, length: match[0].length });
  }
  for (const match of line.normalize("NFKC").matchAll(ARABIC_DAY)) {
    const day = dayOf(match[1] ?? "", Number(match[2]), Number(match[3]));
    if (day !== null) found.push({ day, at: match.index, length: match[0].length });
  }
  return found;
}

/** 十 is 10, 二十一 is 21, 三〇 is 30, 五 is 5. */
function counted(text: string): number {
  const ten = text.indexOf("十");
  if (ten === -1) return Number([...text].map((one) => DIGITS[one] ?? "").join(""));
  const tens = ten === 0 ? 1 : Number(DIGITS[text[0] ?? ""] ?? 0);
  const ones = text[ten + 1];
  return tens * 10 + (ones === undefined ? 0 : Number(DIGITS[ones] ?? 0));
}

function dayOf(year: string, month: number, day: number): PlainDate | null {
  const pad = (part: number) => String(part).padStart(2, "0");
  return parsePlainDate(`${year}-${pad(month)}-${pad(day)}`);
}
