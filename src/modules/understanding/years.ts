import type { Claim } from "./claims.ts";
import type { CutText } from "./places.ts";
import { notionOf, wayOf } from "./ways.ts";
import type { Notion, Way } from "./model.ts";

const DIGITS = "〇一二三四五六七八九";
const FIRST = 1949;
const YEARS_AHEAD = 3;
const OTHER_FORM = 0.8;
const YEAR_ALONE = 0.7;
const YEAR =
  /(?<!\d)((?:19|20)\d{2})(?!\d)(?:(?:年度?)(?:\d{1,2}月(?:份|\d{1,2}[日号])?)?)?|([一二][九〇零][〇零一二三四五六七八九]{2})(?:年度?)?|(?<!\d)(\d{2})年度?(?![级期限前后内来以的])|今年度?|本年度|去年度?|上年度?|前年度?|明年/g;
const RELATIVE: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 前: -2, 明: 1 };
/** Years are written with two digits by those who speak of the last ones. */
const SHORT_YEARS = 30;

/** Years in a question, in every spelling: offered as a filter, and looked for without being demanded. */
export function yearsAsked(
  text: CutText,
  today: string,
  without: ReadonlySet<string>,
): readonly Claim[] {
  const claims: Claim[] = [];
  for (const found of text.text.matchAll(YEAR)) {
    const typed = found[0];
    const [at, end] = [found.index, found.index + typed.length];
    const year = yearOf(found, Number(today.slice(0, 4)));
    if (year === null || without.has(`year-${typed}`)) continue;
    const notion = notionOfYear(typed, year);
    if (notion === null) continue;
    const to = `${year}年`;
    const step = { key: `year-${typed}`, because: "number-form", from: typed, to } as const;
    claims.push({
      at,
      end,
      notion,
      offers: [{ filter: "year", value: year, shown: to }],
      steps: typed.startsWith(`${year}`) ? [] : [step],
    });
  }
  return claims;
}

function notionOfYear(typed: string, year: number): Notion | null {
  const arabic = wayOf(`${year}年`, 1, "number-form");
  const chinese = wayOf(`${inChinese(year)}年`, OTHER_FORM, "number-form");
  if (typed.startsWith(`${year}`)) {
    const alone: Way | null = wayOf(`${year}`, YEAR_ALONE, "number-form");
    return notionOf(typed, [alone, chinese], true);
  }
  const ways = [arabic, chinese].filter((way) => way !== null);
  return { typed, ways, isOptional: true };
}

function yearOf(found: RegExpMatchArray, thisYear: number): number | null {
  const [typed, arabic, chinese, short] = found;
  const year =
    arabic !== undefined
      ? Number(arabic)
      : chinese !== undefined
        ? Number(
            Array.from(chinese.replaceAll("零", "〇"), (sign) => DIGITS.indexOf(sign)).join(""),
          )
        : short !== undefined
          ? 2000 + Number(short)
          : thisYear + (RELATIVE[typed[0] ?? ""] ?? 0);
  if (short !== undefined && (year > thisYear + 1 || year < thisYear - SHORT_YEARS)) return null;
  return year >= FIRST && year <= thisYear + YEARS_AHEAD ? year : null;
}

function inChinese(year: number): string {
  return Array.from(`${year}`, (digit) => DIGITS[Number(digit)] ?? "").join("");
}
