import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { PageEntry } from "../model.ts";
import "../tables.ts";

/** An entry without what it was made from. */
export type StandingEntry = Omit<PageEntry, "madeFrom">;

const ENTRY = ["site_id", "page", "path", "sha256", "size", "is_gone"] as const;

function toEntry(row: {
  site_id: number;
  page: string;
  path: string;
  sha256: string;
  size: number;
  is_gone: boolean;
}): StandingEntry {
  const { site_id: siteId, page, path, sha256, size, is_gone: isGone } = row;
  return { siteId, page, path, sha256, size, isGone };
}

type Known = { readonly page: string; readonly path: string };

/** The pages of a site that show one of some facts. */
export async function pagesMadeFrom(
  db: Db,
  siteId: number,
  keys: readonly number[],
): Promise<readonly Known[]> {
  if (keys.length === 0) return [];
  return db
    .selectFrom("pages.pages")
    .select(["page", "path"])
    .where("site_id", "=", siteId)
    .where(sql<boolean>`made_from && ${`{${keys.join(",")}}`}::bigint[]`)
    .execute();
}

/** Where some pages of a site stand, by page; those that there are not are absent. */
export async function pathsOfPages(
  db: Db,
  siteId: number,
  pages: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (pages.length === 0) return new Map();
  const rows = await db
    .selectFrom("pages.pages")
    .select(["page", "path"])
    .where("site_id", "=", siteId)
    .where(sql<boolean>`page = any(${[...pages]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.page, row.path]));
}

/** Which of some pages of a site were rendered since a rendering of the whole site began. */
export async function pagesRenderedSince(
  db: Db,
  siteId: number,
  pages: readonly string[],
  rendering: number,
): Promise<ReadonlySet<string>> {
  if (pages.length === 0) return new Set();
  const rows = await db
    .selectFrom("pages.pages")
    .select("page")
    .where("site_id", "=", siteId)
    .where(sql<boolean>`page = any(${[...pages]}::text[])`)
    .where("rendering", ">=", rendering)
    .execute();
  return new Set(rows.map((row) => row.page));
}

/** Enters what was rendered; what holds the same bytes as before keeps the hour at which it got them. */
export async function enterPages(
  tx: Tx,
  siteId: number,
  entries: readonly Omit<PageEntry, "siteId">[],
  at: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const of = <T>(pick: (entry: Omit<PageEntry, "siteId">) => T) => entries.map(pick);
  await sql`
    insert into pages.pages as p
      (site_id, page, path, made_from, sha256, size, is_gone, written_at, rendering)
    select ${siteId}, page, path, made_from::bigint[], sha256, size, is_gone, ${at},
      coalesce((select rendering from pages.renderings where site_id = ${siteId}), 0)
    from unnest(
      ${of((one) => one.page)}::text[], ${of((one) => one.path)}::text[],
      ${of((one) => `{${one.madeFrom.join(",")}}`)}::text[], ${of((one) => one.sha256)}::text[],
      ${of((one) => one.size)}::int[], ${of((one) => one.isGone)}::boolean[]
    ) as given (page, path, made_from, sha256, size, is_gone)
    on conflict (site_id, page) do update set
      path = excluded.path, made_from = excluded.made_from, sha256 = excluded.sha256,
      size = excluded.size, is_gone = excluded.is_gone, rendering = excluded.rendering,
      written_at = case
        when p.sha256 = excluded.sha256 and p.is_gone = excluded.is_gone and p.path = excluded.path
        then p.written_at else excluded.written_at end`.execute(tx);
}

/** Strikes pages of a site that stand no longer. */
export async function strikePages(tx: Tx, siteId: number, pages: readonly string[]): Promise<void> {
  if (pages.length === 0) return;
  await tx
    .deleteFrom("pages.pages")
    .where("site_id", "=", siteId)
    .where(sql<boolean>`page = any(${[...pages]}::text[])`)
    .execute();
}

/** Pages of a site that were last rendered before a rendering of the whole site began, at most `limit`. */
export async function pagesNotRenderedSince(
  db: Db,
  siteId: number,
  rendering: number,
  limit: number,
): Promise<readonly Known[]> {
  return db
    .selectFrom("pages.pages")
    .select(["page", "path"])
    .where("site_id", "=", siteId)
    .where("rendering", "<", rendering)
    .orderBy("rendering")
    .limit(limit)
    .execute();
}

/** The entries at some paths, of any site. */
export async function entriesAt(
  db: Db,
  paths: readonly string[],
): Promise<readonly StandingEntry[]> {
  if (paths.length === 0) return [];
  const rows = await db
    .selectFrom("pages.pages")
    .select(ENTRY)
    .where(sql<boolean>`path = any(${[...paths]}::text[])`)
    .execute();
  return rows.map(toEntry);
}

/** The entries whose path comes after one, in the order of paths, of all sites. */
export async function entriesAfter(
  db: Db,
  path: string,
  limit: number,
): Promise<readonly StandingEntry[]> {
  const rows = await db
    .selectFrom("pages.pages")
    .select(ENTRY)
    .where("path", ">", path)
    .orderBy("path")
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

/** The look in which a site was last rendered as a whole; empty when it never was. */
export async function lookOf(db: Db, siteId: number): Promise<string> {
  const row = await db
    .selectFrom("pages.renderings")
    .select("look")
    .where("site_id", "=", siteId)
    .executeTakeFirst();
  return row?.look ?? "";
}

/** Begins a rendering of a whole site in a look; answers its number. */
export async function beginRendering(tx: Tx, siteId: number, look: string): Promise<number> {
  const row = await tx
    .insertInto("pages.renderings")
    .values({ site_id: siteId, rendering: 1, look })
    .onConflict((on) =>
      on
        .column("site_id")
        .doUpdateSet({ look, rendering: sql<number>`pages.renderings.rendering + 1` }),
    )
    .returning("rendering")
    .executeTakeFirstOrThrow();
  return row.rendering;
}

/** How many pages the public has. */
export async function countPages(db: Db): Promise<number> {
  const row = await db
    .selectFrom("pages.pages")
    .select((is) => is.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Below so many pages the exact count costs nothing. */
const COUNTED = 50_000;

/** How many pages the public has; of very many, about how many, as the database last estimated them. */
export async function countPagesAbout(
  db: Db,
): Promise<{ readonly count: number; readonly isExact: boolean }> {
  const { rows } = await sql<{ about: number }>`
    select reltuples::bigint as about from pg_class
    where oid = 'pages.pages'::regclass`.execute(db);
  const about = Number(rows[0]?.about ?? 0);
  return about < COUNTED
    ? { count: await countPages(db), isExact: true }
    : { count: about, isExact: false };
}
