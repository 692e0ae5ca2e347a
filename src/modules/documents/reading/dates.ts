import { parsePlainDate, type PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";

const DAY = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR = /^(\d{4})\s*年?$/;
const EARLIEST_YEAR = 1949;

export type ReadDay = { readonly day: PlainDate | null; readonly isGuessed: boolean };

/**
 * Reads a day as files write it: 2018-05-01, 2018/5/1, 2018年5月1日, 20180501, with a time behind it or not;
 * a year alone stands for its first day. Nothing answers null. Refuses what no calendar has and years before 1949.
 */
export function readDay(given: unknown): Result<ReadDay, "date-impossible"> {
  if (given === null || given === undefined || given === "")
    return ok({ day: null, isGuessed: false });
  const text = String(given).normalize("NFKC").trim();
  const year = YEAR.exec(text);
  if (year?.[1] !== undefined) return dayOf(year[1], "1", "1", true);
  const found = DAY.exec(text) ?? COMPACT.exec(text);
  if (found === null) return refuse("date-impossible", { date: text.slice(0, 40) });
  return dayOf(found[1] ?? "", found[2] ?? "", found[3] ?? "", false);
}

function dayOf(
  year: string,
  month: string,
  day: string,
  isGuessed: boolean,
): Result<ReadDay, "date-impossible"> {
  const parsed = parsePlainDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (parsed === null || Number(year) < EARLIEST_YEAR)
    return refuse("date-impossible", { date: `${year}-${month}-${day}` });
  return ok({ day: parsed, isGuessed });
}
