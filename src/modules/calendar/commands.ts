import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { LocalDay, NationalYear } from "./model.ts";
import { nationalYears } from "./national-years.ts";
import {
  checkLocalDay,
  checkYear,
  composeCalendar,
  type LocalDayRefusal,
  type YearRefusal,
} from "./rules.ts";
import * as store from "./store.ts";

export type CalendarDeps = { readonly db: Database; readonly clock: Clock };

/**
 * Brings the country's days to what the product knows, and answers the years that changed. Years entered by
 * hand stay as they are. Run at every start: when nothing is new it writes nothing.
 */
export async function loadNationalDays(deps: CalendarDeps): Promise<readonly number[]> {
  const missing = await outdated(deps.db.read);
  if (missing.length === 0) return [];
  const loaded = await deps.db.transact(async (tx) => {
    await store.lockCalendar(tx);
    const years = await outdated(tx);
    for (const year of years) await store.replaceYear(tx, year, false, deps.clock.now());
    const numbers = years.map((found) => found.year);
    if (years.length > 0) {
      await record(tx, {
        at: deps.clock.now(),
        by: { kind: "system", name: "start" },
        event: "calendar.loaded",
        subject: "calendar",
        data: { years: numbers },
      });
    }
    return ok(numbers);
  });
  return loaded.ok ? loaded.value : [];
}

/** Enters a year's announcement, in place of what is known of that year. Who may, is asked by the caller. */
export function announceYear(
  deps: CalendarDeps,
  actor: Actor,
  ask: NationalYear,
): Promise<Result<true, YearRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<true, YearRefusal>> => {
    const fit = checkYear(ask);
    if (!fit.ok) return fit;
    await store.lockCalendar(tx);
    await store.replaceYear(tx, ask, true, deps.clock.now());
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "calendar-year.announced",
      subject: String(ask.year),
      data: { source: ask.source, days: ask.days },
    });
    return ok(true);
  });
}

export type SetLocalDay = LocalDay & { readonly siteId: number };

/** Sets a day that one site's district keeps for itself, or changes it. Who may, is asked by the caller. */
export function setLocalDay(
  deps: CalendarDeps,
  actor: Actor,
  { siteId, ...next }: SetLocalDay,
): Promise<Result<true, LocalDayRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<true, LocalDayRefusal>> => {
    await store.lockCalendar(tx);
    const years = await store.nationalYears(tx);
    const country = composeCalendar(
      years.map((found) => found.year),
      years.flatMap((found) => found.days),
      [],
    );
    const fit = checkLocalDay(next, country);
    if (!fit.ok) return fit;
    await store.putLocalDay(tx, siteId, next, deps.clock.now());
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "calendar-day.set",
      subject: next.day,
      data: { siteId, ...next },
    });
    return ok(true);
  });
}

/** Takes a site's own day back. */
export function removeLocalDay(
  deps: CalendarDeps,
  actor: Actor,
  ask: { readonly siteId: number; readonly day: PlainDate },
): Promise<Result<true, "not-found">> {
  return deps.db.transact(async (tx): Promise<Result<true, "not-found">> => {
    await store.lockCalendar(tx);
    const removed = await store.deleteLocalDay(tx, ask.siteId, ask.day);
    if (removed === null) return refuse("not-found");
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "calendar-day.removed",
      subject: ask.day,
      data: { siteId: ask.siteId, ...removed },
    });
    return ok(true);
  });
}

/** The product's years that the database lacks or has otherwise, but for those entered by hand. */
async function outdated(db: Database["read"] | Tx): Promise<readonly NationalYear[]> {
  const stored = new Map((await store.nationalYears(db)).map((found) => [found.year, found]));
  return nationalYears().filter((known) => {
    const found = stored.get(known.year);
    if (found === undefined) return true;
    const same =
      found.source === known.source && JSON.stringify(found.days) === JSON.stringify(known.days);
    return !found.byHand && !same;
  });
}
