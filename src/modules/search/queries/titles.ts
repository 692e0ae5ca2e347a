import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import { openTitles, type Titled, type TitleIndex } from "../suggesting/title-index.ts";
import { inTurns } from "../../../platform/in-turns.ts";

const MOST_TITLES = 200_000;
const AT_ONCE = 2_000;
/** What may have come since all titles were loaded. */
const RECENT = 500;

export type Titles = {
  readonly index: TitleIndex;
  /** The newest when the index was made, by `keyOfTitle`. */
  readonly newest: ReadonlySet<string>;
};

/** An entry as it can be suggested now. */
export type Standing = { readonly id: string; readonly title: string; readonly path: string };

/** Makes the titles of the newest 200,000 entries findable, in short turns between which others are served. */
export async function loadTitles(db: Db): Promise<Titles> {
  const indexing = openTitles();
  const newest = new Set<string>();
  const before = { publishedOn: "9999-12-31", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  for (let read = 0; read < MOST_TITLES; read += AT_ONCE) {
    const rows = await titlesBefore(db, before, AT_ONCE);
    if (read === 0) for (const row of rows) newest.add(keyOfTitle(row));
    await inTurns(indexing.titles(rows));
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) break;
    Object.assign(before, { publishedOn: last.publishedOn, id: last.id });
  }
  return { index: await inTurns(indexing.index()), newest };
}

/** The newest titles that are not among those loaded; null when there is none. */
export async function recentTitles(db: Db, loaded: Titles): Promise<TitleIndex | null> {
  const before = { publishedOn: "9999-12-31", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  const rows = await titlesBefore(db, before, RECENT);
  const fresh = rows.filter((row) => !loaded.newest.has(keyOfTitle(row)));
  if (fresh.length === 0) return null;
  const indexing = openTitles();
  await inTurns(indexing.titles(fresh));
  return inTurns(indexing.index());
}

/** Those of some entries of a site that stand in the search now, in the order of their ids. */
export async function standingEntries(
  db: Db,
  siteId: number,
  ids: readonly string[],
): Promise<readonly Standing[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Standing>`
    select id, title, path from unnest(${[...ids]}::uuid[]) with ordinality as g (id, nth)
    join search.entries using (id) where site_id = ${siteId} order by nth`.execute(db);
  return rows;
}

async function titlesBefore(
  db: Db,
  before: { readonly publishedOn: string; readonly id: string },
  limit: number,
): Promise<readonly (Titled & { readonly publishedOn: string })[]> {
  const { rows } = await sql<Titled & { readonly publishedOn: string }>`
    select id, site_id as "siteId", title, published_on as "publishedOn" from search.entries
    where published_on <= ${before.publishedOn}::date
      and (published_on, id) < (${before.publishedOn}::date, ${before.id}::uuid)
    order by published_on desc, id desc limit ${limit}`.execute(db);
  return rows;
}

function keyOfTitle({ id, title }: Titled): string {
  return `${id} ${title}`;
}
