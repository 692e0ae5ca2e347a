import type { Hit } from "./hit.ts";

const DAY = "(?:19|20)\\d{2}\\s?[年./\\-－—]\\s?\\d{1,2}\\s?[月./\\-－—]\\s?\\d{1,2}\\s?日?";
const BORN = new RegExp(
  `(?<!至)(${DAY})\\s?(?:出生(?!的)|生(?![产效成]))|(?:出生日期|出生年月日?|生日|出生于|(?<![考学发产师招])生于)\\s*[:：为是]?\\s*(${DAY})`,
  "g",
);
const WHOLE = new RegExp(
  `^\\s*(?:${DAY}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01]))\\s*(?:00:00(?::00)?)?$`,
);

/** Dates to the day on which somebody was born, in running text. Month and year alone, usual before an appointment, are no findings. */
export function birthDatesIn(folded: string): readonly Hit[] {
  if (!folded.includes("生")) return [];
  const hits: Hit[] = [];
  for (const found of folded.matchAll(BORN)) {
    const day = found[1] ?? found[2] ?? "";
    const start = found.index + found[0].indexOf(day);
    hits.push({ rule: "birth-date", start, end: start + day.length });
  }
  return hits;
}

/** Whether a cell under a heading for dates of birth holds a whole day. */
export function isWholeDay(folded: string): boolean {
  return WHOLE.test(folded);
}
