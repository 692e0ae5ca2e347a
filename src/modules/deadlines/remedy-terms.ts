import { addDays, addMonths, plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import {
  addWorkingDays,
  firstWorkingDayFrom,
  type WorkingCalendar,
} from "../../kernel/working-days.ts";

export const remedyTermKinds = [
  "reconsideration",
  "reconsideration-statement",
  "reconsideration-decision",
  "reconsideration-decision-extended",
  "simplified-statement",
  "simplified-decision",
  "suit-after-reconsideration",
  "suit",
  "suit-over-silence",
  "defence",
] as const;
export type RemedyTermKind = (typeof remedyTermKinds)[number];

/** A term in one version of its law; `confirmed` is false where the text itself was not at hand. */
type Version = {
  readonly since: PlainDate;
  readonly count: number;
  readonly unit: "day" | "working-day" | "month";
  readonly article: string;
  readonly confirmed: boolean;
};

type RemedyTerm = {
  readonly name: string;
  /** From which day it runs, in words; that day itself is not counted. */
  readonly from: string;
  readonly versions: readonly Version[];
};

function term(name: string, from: string, ...versions: readonly Version[]): RemedyTerm {
  return { name, from, versions };
}
function version(
  since: string,
  count: number,
  unit: Version["unit"],
  article: string,
  confirmed = true,
): Version {
  return { since: plainDateOf(since), count, unit, article, confirmed };
}

const law2017 = (article: string) => `行政复议法（2017年）${article}`;
const law2023 = (article: string) => `行政复议法（2023年）${article}`;
const procedure = (article: string) => `行政诉讼法${article}`;
const FIRST = "2008-05-01";
const LAW_2023 = "2024-01-01";
const PROCEDURE_2014 = "2015-05-01";

/** The terms of reconsideration and lawsuits, oldest version first. */
export const remedyTerms: Readonly<Record<RemedyTermKind, RemedyTerm>> = {
  reconsideration: term(
    "申请行政复议",
    "申请人知道答复之日",
    version(FIRST, 60, "day", law2017("第九条")),
    version(LAW_2023, 60, "day", law2023("第二十条第一款")),
  ),
  "reconsideration-statement": term(
    "提交行政复议答复书和证据",
    "收到行政复议申请书副本之日",
    // The law of 2017 makes working days of 5 and 7 days only (art. 40), that of 2023 of 10 too (art. 88).
    version(FIRST, 10, "day", law2017("第二十三条")),
    version(LAW_2023, 10, "working-day", law2023("第四十八条、第八十八条")),
  ),
  "reconsideration-decision": term(
    "作出行政复议决定",
    "受理之日",
    version(FIRST, 60, "day", law2017("第三十一条")),
    version(LAW_2023, 60, "day", law2023("第六十二条第一款")),
  ),
  "reconsideration-decision-extended": term(
    "作出行政复议决定（经批准延长）",
    "受理之日",
    version(FIRST, 90, "day", law2017("第三十一条")),
    version(LAW_2023, 90, "day", law2023("第六十二条第一款")),
  ),
  "simplified-statement": term(
    "提交行政复议答复书和证据（简易程序）",
    "收到行政复议申请书副本之日",
    version(LAW_2023, 5, "working-day", law2023("第五十四条、第八十八条")),
  ),
  "simplified-decision": term(
    "作出行政复议决定（简易程序）",
    "受理之日",
    version(LAW_2023, 30, "day", law2023("第六十二条第二款")),
  ),
  "suit-after-reconsideration": term(
    "不服行政复议决定提起诉讼",
    "收到行政复议决定书之日",
    version(FIRST, 15, "day", procedure("第四十五条")),
  ),
  suit: term(
    "直接提起诉讼",
    "申请人知道答复之日",
    version(FIRST, 3, "month", procedure("（1989年）第三十九条"), false),
    version(PROCEDURE_2014, 6, "month", procedure("第四十六条")),
  ),
  "suit-over-silence": term(
    "因逾期不答复提起诉讼",
    "答复期限届满之日",
    version(PROCEDURE_2014, 6, "month", "法释〔2015〕9号第四条", false),
    version("2018-02-08", 6, "month", "法释〔2018〕1号第六十六条"),
  ),
  defence: term(
    "提交行政诉讼答辩状和证据",
    "收到起诉状副本之日",
    version(FIRST, 10, "day", procedure("（1989年）第四十三条"), false),
    version(PROCEDURE_2014, 15, "day", procedure("第六十七条")),
  ),
};

/**
 * The last day of a term of reconsideration or lawsuit that runs from a day, in the version in force on that day
 * (the oldest known before), with its article.
 */
export function remedyTerm(
  kind: RemedyTermKind,
  from: PlainDate,
  calendar: WorkingCalendar,
): { readonly lastDay: PlainDate; readonly article: string; readonly confirmed: boolean } {
  const { versions } = remedyTerms[kind];
  const found = versions.findLast(({ since }) => since <= from) ?? versions[0];
  if (found === undefined) throw new RangeError(`no version of ${kind}`);
  const { count, unit, article, confirmed } = found;
  return { lastDay: lastDayOf[unit](from, count, calendar), article, confirmed };
}

const lastDayOf = {
  day: endAfterDays,
  "working-day": addWorkingDays,
  month: endAfterMonths,
} as const;

/** The end of a term in days: the first is not counted, an end on a day off moves on (民法典 art. 201, 203). */
export function endAfterDays(from: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
  return firstWorkingDayFrom(addDays(from, count), calendar);
}

/**
 * The end of a term in months: the corresponding day, or the last of a month that has none (民法典 art. 202); an
 * end on a day off moves on (art. 203).
 */
export function endAfterMonths(
  from: PlainDate,
  count: number,
  calendar: WorkingCalendar,
): PlainDate {
  return firstWorkingDayFrom(addMonths(from, count), calendar);
}
