import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import type { EntryFacts } from "../entry-source.ts";
import { isInForce } from "../lexemes.ts";
import { keptStamp } from "../stamp.ts";
import "../tables.ts";

/** Of what should be in the search, what is not there and what is there otherwise. */
export async function comparedWith(
  db: Db,
  facts: readonly EntryFacts[],
): Promise<{ readonly missing: readonly string[]; readonly stale: readonly string[] }> {
  const col = <T>(pick: (one: EntryFacts) => T) => facts.map(pick);
  const found = await sql<{ id: string; isThere: boolean }>`
    select f.id, e.id is not null as "isThere"
    from unnest(
      ${col((one) => one.siteId)}::smallint[], ${col((one) => one.id)}::uuid[],
      ${col((one) => keptStamp(one.stamp))}::text[], ${col((one) => one.path)}::text[],
      ${col((one) => one.indexNumber)}::text[], ${col((one) => one.publishedOn)}::date[],
      ${col((one) => one.validity)}::text[], ${col((one) => (isInForce(one.validity) ? 1 : 0))}::smallint[],
      ${col((one) => one.organizationId)}::int[], ${col((one) => one.columnId)}::int[],
      ${col((one) => `{${one.columnTrail.join(",")}}`)}::text[]
    ) as f (site_id, id, stamp, path, index_number, published_on, validity, in_force, organization_id, column_id, trail)
    left join search.entries e on e.id = f.id
    left join search.vectors v on v.id = f.id
    left join search.texts t on t.id = f.id
    where e.id is null or v.id is null or t.id is null or not (
      e.site_id = f.site_id and e.stamp = f.stamp and e.path = f.path and e.published_on = f.published_on
      and e.index_number is not distinct from f.index_number and e.validity = f.validity
      and e.organization_id = f.organization_id and e.column_id = f.column_id
      and v.published_on = f.published_on and v.organization_id = f.organization_id
      and v.column_id = f.column_id and v.validity = f.in_force and v.column_trail = f.trail::int[])`.execute(
    db,
  );
  return {
    missing: found.rows.filter((row) => !row.isThere).map((row) => row.id),
    stale: found.rows.filter((row) => row.isThere).map((row) => row.id),
  };
}

const TABLES = ["search.vectors", "search.texts"];

/** Whether any of the tables holds more than so many entries. */
export async function holdsMore(db: Db, expected: number): Promise<boolean> {
  const found = await sql<{ n: number }>`
    select greatest((select count(*) from search.entries), (select count(*) from search.vectors),
      (select count(*) from search.texts))::int as n`.execute(db);
  return (found.rows[0]?.n ?? 0) > expected;
}

/** Some ids that any of the tables holds, in order after one; the same may come again where it is in several. */
export async function* heldIds(db: Db, together: number): AsyncGenerator<readonly string[]> {
  for (let after = FIRST; ;) {
    const found = await sql<{ id: string }>`
      select id from search.entries where id > ${after} order by id limit ${together}`.execute(db);
    const ids = found.rows.map((row) => row.id);
    const last = ids.at(-1);
    if (last === undefined) break;
    yield ids;
    after = last;
  }
  for (const table of TABLES) {
    const found = await sql<{ id: string }>`
      select id from ${sql.table(table)} t
      where not exists (select 1 from search.entries e where e.id = t.id)`.execute(db);
    if (found.rows.length > 0) yield found.rows.map((row) => row.id);
  }
}

/** How many entries have files that were not read yet. */
export async function countAwaiting(db: Db): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from search.entries where awaits_attachments`.execute(db);
  return found.rows[0]?.n ?? 0;
}

const FIRST = "00000000-0000-0000-0000-000000000000";
