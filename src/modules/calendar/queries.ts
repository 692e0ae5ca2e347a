import type { Db } from "../../platform/database/database.ts";
import type { LocalDay, SiteCalendar } from "./model.ts";
import { namedCalendar, type NamedCalendar } from "./national-calendar.ts";
import * as store from "./store.ts";

/** The calendar in which a site's terms are counted: the country's days and the site's own. */
export async function workingCalendar(db: Db, siteId: number): Promise<SiteCalendar> {
  return (await explainedCalendar(db, siteId)).calendar;
}

/** The same calendar with the occasions of its days, where a count is to be explained. */
export async function explainedCalendar(db: Db, siteId: number): Promise<NamedCalendar> {
  const years = await store.nationalYears(db);
  const local = await store.localDays(db, siteId);
  return namedCalendar(
    years.map((found) => found.year),
    years.flatMap((found) => found.days),
    local,
  );
}

/** The years whose days off have been announced, in order; terms that end later are provisional. */
export async function announcedYears(db: Db): Promise<readonly number[]> {
  return (await store.nationalYears(db)).map((found) => found.year);
}

/** A site's own days, in order. */
export function localDays(db: Db, siteId: number): Promise<readonly LocalDay[]> {
  return store.localDays(db, siteId);
}
