import { sql, type RawBuilder } from "kysely";
import { quoted, SAMPLES } from "../lexemes.ts";
import type { FacetValue, MonthCount, SearchAnswer } from "../model.ts";
import type { Snapshot } from "./snapshot.ts";

/** How many entries match and how they are spread: by month, newest first, and by what can be filtered. */
export type Counted = {
  readonly total: number;
  readonly exact: boolean;
  readonly months: readonly MonthCount[];
  readonly facets: SearchAnswer["facets"];
};

export const countedNothing: Counted = {
  total: 0,
  exact: true,
  months: [],
  facets: { columns: [], organizations: [], years: [], kinds: [], validity: [] },
};

/** So many matches are counted one by one; more are estimated from samples. */
const COUNTED_EXACTLY = 3_000;
const SMALL_BASE = 5_000;

/** Counts what a tsquery matches. `expected` is what the statistics say: all entries, and how many can match at most. */
export async function countMatches(
  snapshot: Snapshot,
  match: string,
  expected: { readonly entries: number; readonly upper: number },
): Promise<Counted> {
  const counted = (samples: number) => {
    const sample = Array.from({ length: samples }, (_, index) => quoted(`s:${index}`)).join(" | ");
    const narrowed = samples === SAMPLES ? match : `${match} & (${sample})`;
    return count(snapshot, sql`tsv @@ ${narrowed}::tsquery`, SAMPLES / samples);
  };
  if (expected.entries <= SMALL_BASE || expected.upper <= COUNTED_EXACTLY) return counted(SAMPLES);
  const rough = await counted(1);
  if (rough.total <= COUNTED_EXACTLY) return counted(SAMPLES);
  return rough.total < COUNTED_EXACTLY * 5 ? counted(4) : rough;
}

/** Counts entries given by their ids; `scale` where each stands for several. */
export function countIds(
  snapshot: Snapshot,
  ids: readonly string[],
  scale: number,
): Promise<Counted> {
  return count(snapshot, sql`id = any(${[...ids]}::uuid[])`, scale);
}

type Row = {
  readonly g: number;
  readonly value: number | null;
  readonly trail: readonly number[] | null;
  readonly kind: string | null;
  readonly n: number;
};
const [BY_ORGANIZATION, BY_TRAIL, BY_MONTH, BY_KIND, BY_VALIDITY] = [15, 23, 27, 29, 30];

async function count(
  { db }: Snapshot,
  condition: RawBuilder<unknown>,
  scale: number,
): Promise<Counted> {
  const { rows } = await sql<Row>`
    with m as materialized (
      select organization_id, column_trail, year * 100 + extract(month from published_on)::int as month, kind, validity
      from search.vectors where ${condition})
    select grouping(organization_id, column_trail, month, kind, validity) as g, coalesce(organization_id, month, validity) as value,
      column_trail as trail, kind, count(*)::int as n
    from m group by grouping sets ((organization_id), (column_trail), (month), (kind), (validity))`.execute(
    db,
  );
  const of = (g: number) =>
    rows.filter((row) => row.g === g).map((row) => ({ ...row, n: Math.round(row.n * scale) }));
  const months = of(BY_MONTH)
    .map((row) => ({ month: row.value ?? 0, count: row.n }))
    .toSorted((a, b) => b.month - a.month);
  return {
    total: months.reduce((sum, one) => sum + one.count, 0),
    exact: scale === 1,
    months,
    facets: {
      organizations: summed(of(BY_ORGANIZATION).map((row) => [row.value ?? 0, row.n])),
      columns: summed(of(BY_TRAIL).flatMap((row) => (row.trail ?? []).map((id) => [id, row.n]))),
      years: summed(months.map((one) => [Math.floor(one.month / 100), one.count])).toSorted(
        (a, b) => b.value - a.value,
      ),
      kinds: summed(of(BY_KIND).map((row) => [row.kind ?? "", row.n])),
      validity: summed(
        of(BY_VALIDITY).map((row) => [
          row.value === 1 ? ("in-force" as const) : ("not-in-force" as const),
          row.n,
        ]),
      ),
    },
  };
}

/** What is counted with some entries more. */
export function withMore(
  counted: Counted,
  more: readonly {
    readonly publishedOn: string;
    readonly organizationId: number;
    readonly columnTrail: readonly number[];
    readonly kind: string;
    readonly inForce: boolean;
  }[],
): Counted {
  if (more.length === 0) return counted;
  const { facets } = counted;
  const added = <K extends string | number>(
    values: readonly FacetValue<K>[],
    of: (entry: (typeof more)[number]) => readonly K[],
  ) =>
    summed([
      ...values.map((known) => [known.value, known.count] as const),
      ...more.flatMap((entry) => of(entry).map((value) => [value, 1] as const)),
    ]);
  return {
    ...counted,
    total: counted.total + more.length,
    facets: {
      organizations: added(facets.organizations, (entry) => [entry.organizationId]),
      columns: added(facets.columns, (entry) => entry.columnTrail),
      years: added(facets.years, (entry) => [Number(entry.publishedOn.slice(0, 4))]).toSorted(
        (a, b) => b.value - a.value,
      ),
      kinds: added(facets.kinds, (entry) => [entry.kind]),
      validity: added(facets.validity, (entry) => [entry.inForce ? "in-force" : "not-in-force"]),
    },
  };
}

/** Equal values added up, the most frequent first. */
function summed<K extends string | number>(
  counts: readonly (readonly [K, number])[],
): readonly FacetValue<K>[] {
  const sums = new Map<K, number>();
  for (const [value, n] of counts) sums.set(value, (sums.get(value) ?? 0) + n);
  return [...sums]
    .map(([value, n]) => ({ value, count: n }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
