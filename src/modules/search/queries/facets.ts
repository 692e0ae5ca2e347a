import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import { quoted, SAMPLES } from "../lexemes.ts";
import type { SearchAnswer } from "../model.ts";
import type { SearchStatistics } from "../statistics.ts";
import { steady } from "./steady.ts";

export type Counted = {
  readonly total: number;
  readonly exact: boolean;
  readonly facets: SearchAnswer["facets"];
};

/** So many matches are counted one by one; more are estimated from samples. */
const COUNTED_EXACTLY = 10_000;
const SMALL_BASE = 5_000;

export const emptyFacets: SearchAnswer["facets"] = {
  columns: [],
  organizations: [],
  years: [],
  kinds: [],
};

/** How many entries match, and how they are spread. `upper` is how many there can be by the statistics. */
export async function countAndFacets(
  db: Db,
  statistics: SearchStatistics,
  match: string,
  upper: number,
): Promise<Counted> {
  return steady(db, async (connection) => {
    if (statistics.entries <= SMALL_BASE || upper <= COUNTED_EXACTLY)
      return counted(connection, match, SAMPLES);
    const rough = await counted(connection, match, 1);
    if (rough.total <= COUNTED_EXACTLY) return counted(connection, match, SAMPLES);
    return rough.total < COUNTED_EXACTLY * 5 ? counted(connection, match, 4) : rough;
  });
}

async function counted(db: Db, match: string, samples: number): Promise<Counted> {
  const narrowed =
    samples === SAMPLES
      ? match
      : `${match} & (${Array.from({ length: samples }, (_, index) => quoted(`s:${index}`)).join(" | ")})`;
  const found = await sql<{ g: number; value: number | null; kind: string | null; n: number }>`
    with m as materialized (
      select organization_id, column_id, year, kind from search.vectors where tsv @@ ${narrowed}::tsquery)
    select grouping(organization_id, column_id, year, kind) as g, coalesce(organization_id, column_id, year) as value, kind, count(*)::int as n
    from m group by grouping sets ((organization_id), (column_id), (year), (kind))`.execute(db);
  const scale = SAMPLES / samples;
  const of = (g: number) => found.rows.filter((row) => row.g === g).toSorted((a, b) => b.n - a.n);
  const values = (g: number) =>
    of(g).map((row) => ({ value: row.value ?? 0, count: row.n * scale }));
  const years = values(13).toSorted((a, b) => b.value - a.value);
  return {
    total: years.reduce((sum, one) => sum + one.count, 0),
    exact: samples === SAMPLES,
    facets: {
      organizations: values(7),
      columns: values(11),
      years,
      kinds: of(14).map((row) => ({ value: row.kind ?? "", count: row.n * scale })),
    },
  };
}
