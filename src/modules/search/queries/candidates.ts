import { sql } from "kysely";
import { both, either, holds, matchOf, within } from "../plan.ts";
import { titleRead } from "../occurrences.ts";
import { worth, type Candidate } from "../ranking.ts";
import { shareOfNotion, type Sought } from "../sought.ts";
import { monthsOf } from "../statistics.ts";
import { windowOf } from "../windows.ts";
import { matchOfNotions, type Asking } from "./asking.ts";
import type { Counted } from "./count.ts";
import { newestOf } from "./newest.ts";
import type { Relaxed } from "./relax.ts";

const FROM_TITLE = 60;
const FROM_SHORTEST = 40;
const FROM_BODY = 120;
const FROM_PARTS = 60;
/** So few entries that hold any of the notions are all candidates. */
const ALL_OF = 400;
/** With as many titles that hold all, those that hold a part need not be looked for. */
const ENOUGH_TITLES = 20;
/** More entries than these are not put in order by the length of their titles. */
const MOST_ORDERED = 3_000;
const READ = 60;

const [IN_TITLE, AS_KEYWORDS, WHOLE, IN_PART] = [1, 2, 4, 8];
const HOLDS_KEPT = IN_TITLE | AS_KEYWORDS | WHOLE;

type Tier = {
  readonly bit: number;
  readonly match: string;
  readonly limit: number;
  readonly first?: "shortest";
};
type Row = {
  readonly id: string;
  readonly tiers: number;
  readonly title: string;
  readonly published_on: string;
  readonly validity: number;
};

/**
 * The entries that may be the best for some notions, at most a hundred, by what their titles tell. They are
 * looked for in a bounded number of places: the newest and the shortest titles that hold all, keywords, texts;
 * and where few titles hold all, entries that hold the rarest of the notions.
 */
export async function candidatesFor(
  asking: Asking,
  sought: Sought,
  { kept, counted }: Pick<Relaxed, "kept" | "counted">,
): Promise<readonly Candidate[]> {
  const few = inAnyOf(asking, sought);
  const isWhole = kept.length === sought.required.length;
  const whole = [
    ...(counted.total === 0 ? [] : wholeTiers(asking, { ...sought, required: kept }, counted)),
    ...(isWhole
      ? []
      : [{ bit: IN_PART, match: matchOfNotions(asking, sought.required), limit: FROM_PARTS }]),
  ];
  const rows = await gather(asking, few === null ? whole : [...whole, few]);
  const titled = rows.filter((row) => (row.tiers & IN_TITLE) > 0).length;
  const canBeParts =
    few === null && sought.required.length > 1 && (titled < ENOUGH_TITLES || !isWhole);
  const all = canBeParts
    ? merged(rows, await gather(asking, partTiers(asking, sought, counted)))
    : rows;
  return best(asking, sought, kept, all);
}

/** Everything that holds any of the notions, where that is little. */
function inAnyOf(asking: Asking, { required }: Sought): Tier | null {
  const share = required.reduce((sum, one) => sum + one.share, 0);
  if (share * asking.statistics.entries > ALL_OF) return null;
  const match = matchOf([either(required.map((one) => holds(one)))], asking.query);
  return { bit: IN_PART, match, limit: ALL_OF };
}

function wholeTiers(asking: Asking, sought: Sought, counted: Counted): readonly Tier[] {
  const { query } = asking;
  const { required, optional } = sought;
  const all = (prefix: "" | "^" | "+") => required.map((one) => holds(one, prefix));
  const titles = matchOf(all("^"), query);
  const titlesOf = (wanted: number) =>
    newestOf(asking, titles, counted, wanted / ratio(asking, sought, "^"));
  const keywords = matchOf(all("+"), query);
  const asKeywords = newestOf(asking, keywords, counted, FROM_TITLE / ratio(asking, sought, "+"));
  const said = optional.length === 0 ? null : either(optional.map((one) => holds(one, "^")));
  return [
    ...(said === null
      ? []
      : [{ bit: IN_TITLE, match: matchOf([...all("^"), said], query), limit: FROM_TITLE }]),
    { bit: IN_TITLE, match: titlesOf(MOST_ORDERED), limit: FROM_SHORTEST, first: "shortest" },
    { bit: IN_TITLE, match: titlesOf(FROM_TITLE), limit: FROM_TITLE },
    { bit: AS_KEYWORDS, match: asKeywords, limit: FROM_TITLE },
    {
      bit: WHOLE,
      match: newestOf(asking, matchOf(all(""), query), counted, FROM_BODY),
      limit: FROM_BODY,
    },
  ];
}

/** Entries that hold the two rarest notions; whose titles hold two of the three rarest; or one. */
function partTiers(asking: Asking, { required }: Sought, counted: Counted): readonly Tier[] {
  const { query, statistics, snapshot } = asking;
  const rarest = required.toSorted((a, b) => b.telling - a.telling).slice(0, 3);
  const narrowed = (conditions: readonly string[], share: number, wanted: number) => {
    const months = monthsOf(statistics).map(({ month, count }) => ({
      month,
      count: count * share,
    }));
    return within(matchOf(conditions, query), windowOf(months, wanted, snapshot.newestMonth));
  };
  const shareOfTitles = rarest.map((one) => shareOfNotion(statistics, one, "^"));
  const pairs = rarest.flatMap((one, at) =>
    rarest.slice(at + 1).map((other) => both([holds(one, "^"), holds(other, "^")])),
  );
  const two = {
    bit: IN_PART,
    match: matchOfNotions(asking, rarest.slice(0, 2)),
    limit: FROM_PARTS,
  };
  const inTitle = { bit: IN_PART, match: matchOf([either(pairs)], query), limit: FROM_PARTS };
  return [
    ...(required.length > 2 && counted.total < FROM_BODY ? [two] : []),
    ...(required.length > 2 ? [inTitle] : []),
    ...rarest.flatMap((one, at): readonly Tier[] => {
      const titles = (wanted: number) =>
        narrowed([holds(one, "^")], shareOfTitles[at] ?? 0, wanted);
      return [
        { bit: IN_PART, match: titles(FROM_PARTS), limit: FROM_PARTS },
        { bit: IN_PART, match: titles(MOST_ORDERED), limit: FROM_SHORTEST, first: "shortest" },
      ];
    }),
  ];
}

async function gather({ snapshot }: Asking, tiers: readonly Tier[]): Promise<readonly Row[]> {
  if (tiers.length === 0) return [];
  const selects = tiers.map(({ bit, match, limit, first }) => {
    const order = first === "shortest" ? sql`title_length,` : sql``;
    return sql`
      (select id, validity, ${sql.lit(bit)} as t from search.vectors where tsv @@ ${match}::tsquery
       order by ${order} published_on + 0 desc, id desc limit ${sql.lit(limit)})`;
  });
  const { rows } = await sql<Row>`
    with c as (${sql.join(selects, sql` union all `)}),
    u as materialized (select id, validity, bit_or(t) as tiers from c group by id, validity)
    select u.id, u.tiers, u.validity, e.title, e.published_on
    from u join search.entries e on e.id = u.id`.execute(snapshot.db);
  return rows;
}

function merged(some: readonly Row[], others: readonly Row[]): readonly Row[] {
  const known = new Set(some.map((row) => row.id));
  return [...some, ...others.filter((row) => !known.has(row.id))];
}

/** Those that may be the best by their titles alone. */
function best(
  asking: Asking,
  sought: Sought,
  kept: Relaxed["kept"],
  rows: readonly Row[],
): readonly Candidate[] {
  return rows
    .map((row) => {
      const candidate: Candidate = {
        id: row.id,
        titleRead: titleRead(row.title),
        body: "",
        length: 0,
        publishedOn: row.published_on,
        inForce: row.validity === 1,
        isKeyword: (row.tiers & AS_KEYWORDS) > 0,
        held: sought.required.map((one) => (row.tiers & HOLDS_KEPT) > 0 && kept.includes(one)),
      };
      return { candidate, total: worth(sought, candidate, asking.today).total };
    })
    .toSorted((a, b) => b.total - a.total || (a.candidate.id < b.candidate.id ? 1 : -1))
    .slice(0, READ)
    .map(({ candidate }) => candidate);
}

/** How many of the entries that hold the notions hold them in the title (^) or as keywords (+), as far as is known. */
function ratio({ statistics }: Asking, { required }: Sought, prefix: "^" | "+"): number {
  return required.reduce(
    (product, notion) =>
      product *
      Math.min(1, shareOfNotion(statistics, notion, prefix) / Math.max(1e-9, notion.share)),
    1,
  );
}
