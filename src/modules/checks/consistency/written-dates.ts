import { parsePlainDate, weekday, type PlainDate } from "../../../kernel/dates.ts";
import type { Hit } from "../personal-data/hit.ts";

const DATE = "((?:19|20)\\d{2})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]";
const FULL = new RegExp(DATE, "g");
const SHORT = /(?<![\d年/.-])(\d{1,2})月(\d{1,2})日/g;
const WITH_WEEKDAY = new RegExp(
  `${DATE}\\s?[（(，,]?\\s?(?:星期|周|礼拜)([一二三四五六日天])(?![至到—-])`,
  "g",
);
const PERIOD = new RegExp(
  `${DATE}(?:\\s?\\d{1,2}[:：]\\d{2})?\\s?起?\\s?(?:至|到|—{1,2}|－|-|~|～)\\s?(?:((?:19|20)\\d{2})\\s?年\\s?)?(?:(\\d{1,2})\\s?月\\s?)?(\\d{1,2})\\s?日`,
  "g",
);
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates that no calendar has, weekdays that do not belong to their date, and periods that end before they begin. */
export function contradictingDatesIn(text: string): readonly Hit[] {
  return [...impossibleIn(text), ...wrongWeekdaysIn(text), ...reversedIn(text)];
}

function day(year: string, month: string, date: string): PlainDate | null {
  return parsePlainDate(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

function hit(rule: Hit["rule"], found: RegExpMatchArray, message: string, fix: string): Hit {
  const start = found.index ?? 0;
  return { rule, start, end: start + found[0].length, told: { message, fix, shown: found[0] } };
}

function impossibleIn(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const found of text.matchAll(FULL)) {
    const [, year = "", month = "", date = ""] = found;
    if (day(year, month, date) === null) {
      hits.push(hit("impossible-date", found, `日历上没有“${found[0]}”这一天。`, "核对后改正。"));
    }
  }
  for (const found of text.matchAll(SHORT)) {
    const [month, date] = [Number(found[1]), Number(found[2])];
    if (month < 1 || month > 12 || date < 1 || date > (LONGEST[month - 1] ?? 0)) {
      hits.push(hit("impossible-date", found, `日历上没有“${found[0]}”这一天。`, "核对后改正。"));
    }
  }
  return hits;
}

const WEEKDAYS = "日一二三四五六";

function wrongWeekdaysIn(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const found of text.matchAll(WITH_WEEKDAY)) {
    const [, year = "", month = "", date = "", name = ""] = found;
    const exact = day(year, month, date);
    if (exact === null) continue;
    const right = WEEKDAYS.charAt(weekday(exact));
    if (right === name.replace("天", "日")) continue;
    hits.push(
      hit(
        "weekday-mismatch",
        found,
        `${Number(month)}月${Number(date)}日是星期${right}，不是星期${name}。`,
        "核对日期和星期。",
      ),
    );
  }
  return hits;
}

function reversedIn(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const found of text.matchAll(PERIOD)) {
    const [, year = "", month = "", date = "", endYear, endMonth, endDate = ""] = found;
    const begins = day(year, month, date);
    const ends = day(endYear ?? year, endMonth ?? month, endDate);
    if (begins === null || ends === null || ends >= begins) continue;
    // Without a year, December to January runs into the next one.
    if (endYear === undefined && endMonth !== undefined && Number(endMonth) < Number(month))
      continue;
    hits.push(hit("ends-before-it-begins", found, "结束日期在开始日期之前。", "核对起止日期。"));
  }
  return hits;
}
