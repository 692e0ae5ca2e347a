import type { Closed } from "../../kernel/closed.ts";
import { daysBetween, type PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Column, ColumnChange, NewColumn } from "./model.ts";

export type ColumnRefusal =
  | Closed
  | "name-missing"
  | "slug-malformed"
  | "parent-unknown"
  | "already-exists"
  | "slug-reserved"
  | "address-reserved"
  | "inside-itself"
  | "too-deep"
  | "has-columns"
  | "has-documents"
  | "column-required"
  | "column-unknown";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** First path segments that the portal keeps for other pages. */
const RESERVED = new Set([
  "admin",
  "api",
  "assets",
  "documents",
  "files",
  "search",
  "organizations",
  "mn",
  "en",
  "feeds",
  "healthz",
]);

/**
 * Whether a new column may be entered below `parentPath` (null: as a section). Refuses a missing name, a
 * slug that is no address word, and a section whose slug the portal needs for itself.
 */
export function checkColumn(
  given: NewColumn,
  parentPath: string | null,
): Result<{ readonly path: string; readonly level: number }, ColumnRefusal> {
  if (given.name.trim() === "") return refuse("name-missing");
  const slug = checkSlug(given.slug, parentPath === null);
  if (!slug.ok) return slug;
  const path = parentPath === null ? given.slug : `${parentPath}/${given.slug}`;
  return ok({ path, level: path.split("/").length });
}

/** Whether a word may stand in an address; at the top, where sections stand, not one that the portal keeps. */
export function checkSlug(
  slug: string,
  isSection: boolean,
): Result<true, "slug-malformed" | "slug-reserved"> {
  if (!SLUG.test(slug)) return refuse("slug-malformed", { slug });
  return isSection && RESERVED.has(slug) ? refuse("slug-reserved", { slug }) : ok(true);
}

/**
 * Which fields of a column a change touches, by name; empty when it changes nothing. Refuses a missing name.
 */
export function checkColumnChange(
  before: ColumnChange,
  given: ColumnChange,
): Result<readonly (keyof ColumnChange)[], "name-missing"> {
  if (given.name.trim() === "") return refuse("name-missing");
  const keys = Object.keys(given) as (keyof ColumnChange)[];
  return ok(keys.filter((key) => given[key] !== before[key]));
}

/** What a change may touch without moving anything of a site about: its words, whose it is, how fresh it must be. */
const WORDS: ReadonlySet<keyof ColumnChange> = new Set([
  "name",
  "description",
  "organizationId",
  "freshnessDays",
] as const);

/** Whether a change of these fields moves columns about, so that more follows from it than their own words. */
export function isStructural(changed: readonly (keyof ColumnChange)[]): boolean {
  return changed.some((field) => !WORDS.has(field));
}

export type Freshness = "no-rule" | "fresh" | "stale" | "empty";

/**
 * Whether a column is kept fresh: its newest item (its day, or null when empty) against the longest age in
 * calendar days that the column's rule allows (检查指标 2019, items 3 and 4).
 */
export function freshnessOf(
  column: Pick<Column, "freshnessDays">,
  newest: PlainDate | null,
  today: PlainDate,
): Freshness {
  if (newest === null) return "empty";
  if (column.freshnessDays === null) return "no-rule";
  return daysBetween(newest, today) > column.freshnessDays ? "stale" : "fresh";
}

/** The keys of a column and of all below it, from the columns of its site. */
export function subtreeOf(
  id: number,
  columns: readonly Pick<Column, "id" | "parentId">[],
): readonly number[] {
  const children = Map.groupBy(columns, (column) => column.parentId);
  const keys = [id];
  for (const key of keys) keys.push(...(children.get(key) ?? []).map((child) => child.id));
  return keys;
}

/** The keys of a column and of those above it, nearest first, from the columns of its site. */
export function trailIn(
  byId: ReadonlyMap<number, Pick<Column, "parentId">>,
  id: number,
): readonly number[] {
  const trail: number[] = [];
  for (let at: number | null = id; at !== null && !trail.includes(at);) {
    trail.push(at);
    at = byId.get(at)?.parentId ?? null;
  }
  return trail;
}
