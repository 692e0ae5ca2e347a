import { addDays, parsePlainDate } from "./dates.ts";

/**
 * Reads a time as people write it, in Beijing time: '2026-12-01T12:00', '2026-12-01 12:00', or a day. A day alone
 * is its first instant as a begin, and as an end the instant after its last. Null for anything else.
 */
export function readBeijingTime(text: string, edge: "begin" | "end"): Date | null {
  const [, given = "", hour, minute = "00"] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?$/.exec(text.trim()) ?? [];
  const day = parsePlainDate(given);
  if (day === null || Number(hour ?? 0) > 23 || Number(minute) > 59) return null;
  if (hour !== undefined) return new Date(`${day}T${hour}:${minute}:00+08:00`);
  return new Date(`${edge === "begin" ? day : addDays(day, 1)}T00:00:00+08:00`);
}
