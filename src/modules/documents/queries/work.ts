import { sql, type RawBuilder } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { Stage } from "../../reviews/index.ts";
import type { DocumentRow } from "../contract.ts";
import { LISTED, toListed } from "./listed.ts";
import "../tables.ts";

/** Documents that wait at a stage for somebody: of which organizations, and who must have had no hand in them. */
export type Waiting = {
  readonly stage: Stage;
  /** Null is all organizations. */
  readonly organizations: readonly number[] | null;
  readonly notBy: readonly string[];
};

export type Section = { readonly total: number; readonly rows: readonly DocumentRow[] };
type Range = { readonly siteIds: readonly number[]; readonly limit: number };

/** What waits at some stages, the most pressing first; with `before`, only what should have been done by then. */
export function waitingFor(
  db: Db,
  range: Range,
  waiting: readonly Waiting[],
  before: PlainDate | null = null,
): Promise<Section> {
  const places = waiting.map(({ stage, organizations, notBy }) => {
    const people = sql`${[...notBy]}::uuid[]`;
    const seen = stage === "approved" ? sql`authors` : sql`authors || passed_by`;
    return sql<boolean>`(stage = ${stage} and ${within(organizations)} and not (${seen}) && ${people})`;
  });
  if (places.length === 0) return Promise.resolve({ total: 0, rows: [] });
  const late = before === null ? sql`true` : sql`due_on < ${before}::date`;
  return section(
    db,
    range,
    sql`stage <> 'drafting' and (${sql.join(places, sql` or `)}) and ${late}`,
  );
}

/** Somebody's own editions at some stages. */
export function ownAt(
  db: Db,
  range: Range,
  person: string,
  stages: readonly Stage[],
  returned: boolean,
): Promise<Section> {
  return section(
    db,
    range,
    sql`stage = any(${[...stages]}::text[]) and returned = ${returned}
      and (authors @> array[${person}]::uuid[] or submitted_by = ${person}::uuid)`,
  );
}

/** What is to be published at an hour, for somebody's organizations or written by them. */
export function scheduledFor(
  db: Db,
  range: Range,
  person: string,
  organizations: readonly number[] | null,
): Promise<Section> {
  return section(
    db,
    range,
    sql`stage = 'scheduled' and (${within(organizations)} or authors @> array[${person}]::uuid[])`,
    sql`scheduled_for`,
  );
}

/** Public notices whose time ends from one day to another. */
export function endingBetween(
  db: Db,
  range: Range,
  days: { readonly from: PlainDate; readonly to: PlainDate },
  organizations: readonly number[] | null,
): Promise<Section> {
  return section(
    db,
    range,
    sql`state = 'published' and on_display_until between ${days.from}::date and ${days.to}::date
      and ${within(organizations)}`,
    sql`on_display_until`,
  );
}

/** Withheld information whose reassessment is due (条例 art. 18). */
export function toReassess(
  db: Db,
  range: Range,
  today: PlainDate,
  organizations: readonly number[] | null,
): Promise<Section> {
  return section(
    db,
    range,
    sql`state = 'settled' and next_review_on <= ${today}::date and ${within(organizations)}`,
    sql`next_review_on`,
  );
}

/** Published ones among some documents that nobody has changed since an instant. */
export function unchangedAmong(
  db: Db,
  range: Range,
  among: { readonly ids: readonly string[]; readonly since: string },
  organizations: readonly number[] | null,
): Promise<Section> {
  if (among.ids.length === 0) return Promise.resolve({ total: 0, rows: [] });
  return section(
    db,
    range,
    sql`state = 'published' and id = any(${[...among.ids]}::uuid[])
      and updated_at <= ${among.since}::timestamptz and ${within(organizations)}`,
    sql`published_at desc`,
  );
}

function within(organizations: readonly number[] | null): RawBuilder<boolean> {
  return organizations === null
    ? sql<boolean>`true`
    : sql<boolean>`organization_id = any(${[...organizations]}::int[])`;
}

async function section(
  db: Db,
  { siteIds, limit }: Range,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`due_on`,
): Promise<Section> {
  if (siteIds.length === 0) return { total: 0, rows: [] };
  const found = db
    .selectFrom("documents.documents")
    .where("site_id", "in", [...siteIds])
    .where(sql<boolean>`${where}`);
  const rows = await found
    .select(LISTED)
    .orderBy(order)
    .orderBy("waits_since")
    .orderBy("id")
    .limit(limit)
    .execute();
  if (rows.length < limit) return { total: rows.length, rows: rows.map(toListed) };
  const { n } = await found
    .select((is) => is.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return { total: n, rows: rows.map(toListed) };
}
