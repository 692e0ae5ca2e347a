import { beijingMinute, parsePlainDate, type PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";

const DAY =
  /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[T\s]\s*(\d{1,2}):(\d{2})(.*))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})\d{2})?$/;
const YEAR = /^(\d{4})\s*年?$/;
/** Milliseconds since 1970, as programs count. */
const COUNTED = /^\d{12,13}$/;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/;
const EARLIEST_YEAR = 1949;
const LONGEST = 60;

export type ReadDay = {
  readonly day: PlainDate | null;
  /** 'HH:MM' in Beijing, where the row says it. */
  readonly time: string | null;
  /** True where a year alone is said: its first day stands for it. */
  readonly isGuessed: boolean;
};

/**
 * Reads a day as files write it: 2018-05-01, 2018/5/1, 2018年5月1日, 20180501, with a time behind it or not (with
 * a zone it is brought to Beijing's), milliseconds since 1970; a year alone stands for its first day. Nothing
 * answers null. Refuses what no calendar has and years before 1949.
 */
export function readDay(given: unknown): Result<ReadDay, "date-impossible"> {
  const isNone = given === null || given === undefined;
  if (!isNone && typeof given !== "string" && typeof given !== "number")
    return refuse("date-impossible", { date: JSON.stringify(given).slice(0, LONGEST) });
  const text = isNone ? "" : String(given).normalize("NFKC").trim();
  if (text === "") return ok({ day: null, time: null, isGuessed: false });
  if (text.length > LONGEST) return refuse("date-impossible", { date: text.slice(0, LONGEST) });
  if (COUNTED.test(text)) return momentOf(new Date(Number(text)), text);
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return dayOf(text, `${year}-01-01`, null, true);
  const [, y, month = "", day = "", hour, minute, rest = ""] =
    DAY.exec(text) ?? COMPACT.exec(text) ?? [];
  if (y === undefined) return refuse("date-impossible", { date: text });
  const named = `${y}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = hour === undefined ? null : `${hour.padStart(2, "0")}:${minute}`;
  const here = dayOf(text, named, time, false);
  const zone = ZONE.exec(rest)?.[0];
  return here.ok && zone !== undefined && time !== null
    ? momentOf(new Date(`${named}T${time}:00${zone}`), text)
    : here;
}

function momentOf(moment: Date, text: string): Result<ReadDay, "date-impossible"> {
  if (Number.isNaN(moment.getTime())) return refuse("date-impossible", { date: text });
  const [day = "", time = ""] = beijingMinute(moment).split(" ");
  return dayOf(text, day, time, false);
}

function dayOf(
  text: string,
  named: string,
  time: string | null,
  isGuessed: boolean,
): Result<ReadDay, "date-impossible"> {
  const day = parsePlainDate(named);
  if (day === null || Number(day.slice(0, 4)) < EARLIEST_YEAR)
    return refuse("date-impossible", { date: text });
  if (time !== null && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
    return refuse("date-impossible", { date: text });
  return ok({ day, time, isGuessed });
}
