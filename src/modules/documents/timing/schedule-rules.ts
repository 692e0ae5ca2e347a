import { addDays, beijingDay, type PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { DocumentFields } from "../model.ts";

export type EmbargoRefusal = "under-embargo";
export type ScheduleRefusal =
  | EmbargoRefusal
  | "hour-passed"
  | "hour-too-far"
  | "hour-after-display";

type Days = Pick<DocumentFields, "embargoUntil" | "onDisplayUntil">;

const FARTHEST_DAYS = 366;

/**
 * Whether an edition may stand before the public on a day: not before the day until which it is kept back. An
 * embargo always has a day, so that none lasts for ever.
 */
export function mayAppearOn({ embargoUntil }: Days, day: PlainDate): Result<true, EmbargoRefusal> {
  return embargoUntil !== null && day < embargoUntil
    ? refuse("under-embargo", { day: embargoUntil })
    : ok(true);
}

/**
 * Whether publication may be settled for an hour: later than now, within a year, not before the embargo ends, and
 * not after the public notice would be over. What else keeps an edition from the public is asked as for
 * publication at once, with the day of that hour as today.
 */
export function maySchedule(
  days: Days,
  at: Date,
  now: Date,
): Result<{ readonly day: PlainDate }, ScheduleRefusal> {
  if (at.getTime() <= now.getTime()) return refuse("hour-passed");
  const day = beijingDay(at);
  if (day > addDays(beijingDay(now), FARTHEST_DAYS)) return refuse("hour-too-far");
  const appears = mayAppearOn(days, day);
  if (!appears.ok) return appears;
  if (days.onDisplayUntil !== null && days.onDisplayUntil < day)
    return refuse("hour-after-display", { day: days.onDisplayUntil });
  return ok({ day });
}
