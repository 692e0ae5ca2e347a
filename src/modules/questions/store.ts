import { sql } from "kysely";
import type { PlainDate } from "../../kernel/dates.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { Counts } from "./model.ts";
import "./tables.ts";

/** Searches of a day for one question, and why its text is not kept where it is not. */
export type Judged = Counts & { readonly siteId: number; readonly day: PlainDate } & (
    | { readonly question: string; readonly why: null }
    | { readonly question: null; readonly why: "personal" | "left-out" }
  );

/** Adds to questions and totals. Of a day with `mostADay` questions on a site no new ones are kept. */
export async function addAll(tx: Tx, judged: readonly Judged[], mostADay: number): Promise<void> {
  // One after another, and each in the same order: two processes that add the same questions never wait in a circle.
  await sql`select pg_advisory_xact_lock(hashtext('questions.days'))`.execute(tx);
  const kept = judged.filter((one) => one.question !== null);
  const { rows: fallen } = await sql<{ site_id: number; day: PlainDate; searches: number }>`
    with given as materialized (
      select g.*, d.question is not null as is_known
      from unnest(${kept.map((one) => one.siteId)}::smallint[], ${kept.map((one) => one.day)}::date[],
        ${kept.map((one) => one.question)}::text[], ${kept.map((one) => one.searches)}::int[],
        ${kept.map((one) => one.withoutResult)}::int[], ${kept.map((one) => one.clicks)}::int[])
        as g (site_id, day, question, searches, without_result, clicks)
      left join questions.days d using (site_id, day, question)),
    numbered as (
      select g.*, row_number() over (partition by site_id, day order by is_known desc, searches desc, question) as nth,
        count(*) filter (where is_known) over (partition by site_id, day) as known,
        (select count(*) from questions.days d where d.site_id = g.site_id and d.day = g.day) as there
      from given g),
    put as (
      insert into questions.days as d (site_id, day, question, searches, without_result, clicks)
      select site_id, day, question, searches, without_result, clicks from numbered
      where is_known or there + nth - known <= ${mostADay}
      on conflict (site_id, day, question) do update set searches = d.searches + excluded.searches,
        without_result = d.without_result + excluded.without_result, clicks = d.clicks + excluded.clicks)
    select site_id, day, searches from numbered
    where not is_known and there + nth - known > ${mostADay}`.execute(tx);
  const sum = (rows: readonly Judged[], why: Judged["why"]) =>
    rows.map((one) => (one.why === why ? one.searches : 0));
  await sql`
    insert into questions.totals as t (site_id, day, searches, without_result, clicks, personal, left_out)
    select site_id, day, sum(searches), sum(without_result), sum(clicks), sum(personal), sum(left_out)
    from unnest(${judged.map((one) => one.siteId)}::smallint[], ${judged.map((one) => one.day)}::date[],
      ${judged.map((one) => one.searches)}::int[], ${judged.map((one) => one.withoutResult)}::int[],
      ${judged.map((one) => one.clicks)}::int[], ${sum(judged, "personal")}::int[],
      ${sum(judged, "left-out")}::int[])
      as g (site_id, day, searches, without_result, clicks, personal, left_out)
    group by site_id, day
    on conflict (site_id, day) do update set searches = t.searches + excluded.searches,
      without_result = t.without_result + excluded.without_result, clicks = t.clicks + excluded.clicks,
      personal = t.personal + excluded.personal, left_out = t.left_out + excluded.left_out`.execute(
    tx,
  );
  for (const one of fallen)
    await tx
      .updateTable("questions.totals")
      .set((eb) => ({ left_out: eb("left_out", "+", one.searches) }))
      .where("site_id", "=", one.site_id)
      .where("day", "=", one.day)
      .execute();
}

/** Removes questions of days before one, and before another those that were asked on fewer days than given. */
export async function prune(
  tx: Tx,
  limits: {
    readonly before: PlainDate;
    readonly rareBefore: PlainDate;
    readonly fewestDays: number;
  },
): Promise<number> {
  const old = await tx
    .deleteFrom("questions.days")
    .where("day", "<", limits.before)
    .executeTakeFirstOrThrow();
  await tx.deleteFrom("questions.totals").where("day", "<", limits.before).execute();
  const rare = await sql`
    delete from questions.days d where d.day < ${limits.rareBefore}::date
      and (select count(*) from questions.days o where o.site_id = d.site_id and o.question = d.question)
        < ${limits.fewestDays}`.execute(tx);
  return Number(old.numDeletedRows) + Number(rare.numAffectedRows ?? 0);
}
