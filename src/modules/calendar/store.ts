import { sql } from "kysely";
import { plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import type { Db, Tx } from "../../platform/database/database.ts";
import type { DayKind, LocalDay, NationalYear } from "./model.ts";
import "./tables.ts";

const CALENDAR = 74_656_613;

/** One change of the calendar at a time, to the end of the transaction. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CALENDAR})`.execute(tx);
}

export type StoredYear = NationalYear & { readonly byHand: boolean };

/** The announced years with their days, in order. */
export async function nationalYears(db: Db): Promise<readonly StoredYear[]> {
  const years = await db
    .selectFrom("calendar.years")
    .select(["year", "source", "by_hand"])
    .orderBy("year")
    .execute();
  const days = await db
    .selectFrom("calendar.days")
    .select(["day", "kind", "name", "source", "notice_year"])
    .where("site_id", "is", null)
    .orderBy("day")
    .execute();
  const byYear = Map.groupBy(days, (day) => day.notice_year);
  return years.map(({ year, source, by_hand }) => ({
    year,
    source,
    byHand: by_hand,
    days: (byYear.get(year) ?? []).map(toDay),
  }));
}

/** A site's own days, in order. */
export async function localDays(db: Db, siteId: number): Promise<readonly LocalDay[]> {
  const rows = await db
    .selectFrom("calendar.days")
    .select(["day", "kind", "name", "source"])
    .where("site_id", "=", siteId)
    .orderBy("day")
    .execute();
  return rows.map((row) => ({ ...toDay(row), source: row.source }));
}

/** Puts a year's announcement in place of what stood there; a day of the year before changes hands. */
export async function replaceYear(
  tx: Tx,
  next: NationalYear,
  byHand: boolean,
  now: Date,
): Promise<void> {
  await tx
    .insertInto("calendar.years")
    .values({ year: next.year, source: next.source, by_hand: byHand, updated_at: now })
    .onConflict((conflict) =>
      conflict.column("year").doUpdateSet({
        source: next.source,
        by_hand: byHand,
        updated_at: now,
      }),
    )
    .execute();
  await tx.deleteFrom("calendar.days").where("notice_year", "=", next.year).execute();
  if (next.days.length === 0) return;
  await tx
    .insertInto("calendar.days")
    .values(
      next.days.map((day) => ({
        ...day,
        site_id: null,
        source: next.source,
        notice_year: next.year,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.constraint("days_once").doUpdateSet((eb) => ({
        kind: eb.ref("excluded.kind"),
        name: eb.ref("excluded.name"),
        source: eb.ref("excluded.source"),
        notice_year: eb.ref("excluded.notice_year"),
        updated_at: eb.ref("excluded.updated_at"),
      })),
    )
    .execute();
}

export async function putLocalDay(
  tx: Tx,
  siteId: number,
  next: LocalDay,
  now: Date,
): Promise<void> {
  const changed = { kind: next.kind, name: next.name, source: next.source, updated_at: now };
  await tx
    .insertInto("calendar.days")
    .values({ day: next.day, site_id: siteId, notice_year: null, ...changed })
    .onConflict((conflict) => conflict.constraint("days_once").doUpdateSet(changed))
    .execute();
}

/** Answers the day that was removed, null when there was none. */
export async function deleteLocalDay(
  tx: Tx,
  siteId: number,
  day: PlainDate,
): Promise<LocalDay | null> {
  const row = await tx
    .deleteFrom("calendar.days")
    .where("site_id", "=", siteId)
    .where("day", "=", day)
    .returning(["day", "kind", "name", "source"])
    .executeTakeFirst();
  return row === undefined ? null : { ...toDay(row), source: row.source };
}

function toDay(row: { readonly day: string; readonly kind: DayKind; readonly name: string }) {
  return { day: plainDateOf(row.day), kind: row.kind, name: row.name };
}
