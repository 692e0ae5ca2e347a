import { sql } from "kysely";
import type { PlainDate } from "../../kernel/dates.ts";
import type { Db } from "../../platform/database/database.ts";
import type { Period, Views, VisitKind } from "./model.ts";
import type { Parts } from "./period-rules.ts";
import "./tables.ts";

/** All views of a period by kind of page; kinds without any are absent. */
export async function viewsByKind(
  db: Db,
  { from, to }: Period,
): Promise<readonly (Views & { readonly kind: VisitKind })[]> {
  return db
    .selectFrom("visits.totals")
    .select((is) => [
      "kind",
      is.fn.sum<number>("people").as("people"),
      is.fn.sum<number>("robots").as("robots"),
    ])
    .where("day", ">=", from)
    .where("day", "<=", to)
    .groupBy("kind")
    .execute();
}

/** All views of a period by day, in their order; days without any are absent. */
export async function viewsByDay(
  db: Db,
  { from, to }: Period,
): Promise<readonly (Views & { readonly day: PlainDate })[]> {
  const rows = await db
    .selectFrom("visits.totals")
    .select((is) => [
      "day",
      is.fn.sum<number>("people").as("people"),
      is.fn.sum<number>("robots").as("robots"),
    ])
    .where("day", ">=", from)
    .where("day", "<=", to)
    .groupBy("day")
    .orderBy("day")
    .execute();
  return rows.map((row) => ({ ...row, day: row.day as PlainDate }));
}

/** The first day on which a visit was counted; null when none was. */
export async function countedSince(db: Db): Promise<PlainDate | null> {
  const row = await db
    .selectFrom("visits.totals")
    .select((is) => is.fn.min("day").as("day"))
    .executeTakeFirstOrThrow();
  return row.day as PlainDate | null;
}

/** The rows that hold the views of a period; a path may stand in several. */
function rowsIn({ years, months, days }: Parts) {
  const parts = days.map(
    ({ from, to }) =>
      sql`select path_id, people, robots from visits.days where day between ${from} and ${to}`,
  );
  for (const { from, to } of months)
    parts.push(
      sql`select path_id, people, robots from visits.months where month between ${from} and ${to}`,
    );
  if (years !== null)
    parts.push(
      sql`select path_id, people, robots from visits.years where year between ${years.from} and ${years.to}`,
    );
  return sql.join(parts, sql` union all `);
}

/** The views of each path in a period. */
function seenIn(parts: Parts) {
  return sql`
    select path_id, sum(people)::int as people, sum(robots)::int as robots
    from (${rowsIn(parts)}) as part group by path_id`;
}

/** What of a column or of an organization was looked at: its own pages, and apart from them its documents. */
export type ViewsOfPlace = {
  readonly id: number;
  readonly pages: Views;
  readonly documents: Views;
};

/** The views of each column itself, without those below it; columns without any are absent. */
export function viewsByColumn(db: Db, parts: Parts): Promise<readonly ViewsOfPlace[]> {
  return viewsByPlace(db, parts, "column_id", "column");
}

/** The views of each organization itself; those without any are absent. */
export function viewsByOrganization(db: Db, parts: Parts): Promise<readonly ViewsOfPlace[]> {
  return viewsByPlace(db, parts, "organization_id", "organization");
}

async function viewsByPlace(
  db: Db,
  parts: Parts,
  place: "column_id" | "organization_id",
  kind: VisitKind,
): Promise<readonly ViewsOfPlace[]> {
  const found = await sql<{ id: number; kind: VisitKind } & Views>`
    select p.${sql.ref(place)} as id, p.kind, sum(s.people)::int as people, sum(s.robots)::int as robots
    from (${rowsIn(parts)}) as s join visits.paths p on p.id = s.path_id
    where p.${sql.ref(place)} is not null and p.kind in (${kind}, 'document')
    group by 1, 2 order by 1`.execute(db);
  const none: Views = { people: 0, robots: 0 };
  const places = new Map<number, ViewsOfPlace>();
  for (const { id, kind: which, people, robots } of found.rows) {
    const had = places.get(id) ?? { id, pages: none, documents: none };
    const views = { people, robots };
    places.set(id, which === "document" ? { ...had, documents: views } : { ...had, pages: views });
  }
  return [...places.values()];
}

export type ViewsOfDocument = Views & { readonly siteId: number; readonly id: string };

/** The documents that most people looked at, the most read first; of some columns or of all. */
export async function mostRead(
  db: Db,
  parts: Parts,
  columnIds: readonly number[] | null,
  limit: number,
): Promise<readonly ViewsOfDocument[]> {
  const within = columnIds === null ? sql`true` : sql`p.column_id = any(${[...columnIds]}::int[])`;
  const found = await sql<ViewsOfDocument>`
    select p.site_id as "siteId", p.document_id as id, s.people, s.robots
    from (${seenIn(parts)}) as s join visits.paths p on p.id = s.path_id
    where p.document_id is not null and ${within}
    order by s.people desc, s.robots desc, p.document_id limit ${limit}`.execute(db);
  return found.rows;
}

/** How often some documents were looked at in a period; those that nobody looked at are absent. */
export async function viewsOfDocuments(
  db: Db,
  parts: Parts,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Views>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string } & Views>`
    select p.document_id as id, s.people, s.robots
    from (${seenIn(parts)}) as s join visits.paths p on p.id = s.path_id
    where p.document_id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(found.rows.map(({ id, people, robots }) => [id, { people, robots }]));
}

/** How often people have looked at a document since it stands; programs are left out. */
export async function peopleOfDocument(db: Db, documentId: string): Promise<number> {
  const found = await sql<{ people: number }>`
    select coalesce(sum(y.people), 0)::int as people
    from visits.paths p join visits.years y on y.path_id = p.id
    where p.document_id = ${documentId}`.execute(db);
  return found.rows[0]?.people ?? 0;
}
