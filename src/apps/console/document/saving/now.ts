import { systemClock } from "../../../../platform/clock.ts";

const BEIJING = 8 * 3_600_000;

/** The present in Beijing: "2018-04-18 14:03:11". */
export function beijingNow(): string {
  return beijingSecond(systemClock.now().getTime());
}

/** A point in time as the server writes it, in Beijing: "2018-04-18 14:03:11". */
export function beijingSecond(instant: string | number): string {
  const milliseconds = typeof instant === "number" ? instant : Date.parse(instant);
  return new Date(milliseconds + BEIJING).toISOString().slice(0, 19).replace("T", " ");
}
