import { sql } from "kysely";
import { corrections, type Knowledge, type Understanding } from "../../understanding/index.ts";
import { holds, matchOf } from "../plan.ts";
import { soughtIn, type Sought } from "../sought.ts";
import { countNotions, matchOfNotions, type Asking } from "./asking.ts";
import type { Counted } from "./count.ts";

const TRIED = 4;
/** With so few hits or fewer another question may be meant; it must find so many times as much. */
const NEARLY_NOTHING = 2;
const MUCH_MORE = 10;
const COUNTED_TO = 200;

export type Corrected = {
  readonly question: Understanding;
  readonly sought: Sought;
  readonly counted: Counted;
};

type Found = { readonly hits: number; readonly everyNotionStands: boolean };

/**
 * Another question that somebody may have meant, when the one typed finds nothing or next to nothing and the
 * other finds much more, or holds no word that stands nowhere; null when there is none.
 */
export async function corrected(
  asking: Asking,
  typed: { readonly question: Understanding; readonly sought: Sought; readonly counted: Counted },
  read: { readonly knowledge: Knowledge; readonly without: ReadonlySet<string> },
): Promise<Corrected | null> {
  if (typed.counted.total > NEARLY_NOTHING) return null;
  const others = corrections(typed.question, read.knowledge, read.without)
    .slice(0, TRIED)
    .map((question) => ({ question, sought: soughtIn(asking.statistics, question) }))
    .filter(({ sought }) => sought.required.length > 0);
  if (others.length === 0) return null;
  const [asTyped, ...found] = await tried(
    asking,
    [typed, ...others].map(({ sought }) => sought),
  );
  const better = others.find((_, at) => asTyped !== undefined && isBetter(found[at], asTyped));
  if (better === undefined) return null;
  return { ...better, counted: await countNotions(asking, better.sought.required) };
}

function isBetter(other: Found | undefined, typed: Found): boolean {
  if (other === undefined) return false;
  if (typed.hits > 0) return other.hits >= typed.hits * MUCH_MORE;
  return other.hits > 0 || (other.everyNotionStands && !typed.everyNotionStands);
}

/** How much some questions find, counted up to a bound, and whether each of their notions stands somewhere. */
async function tried(asking: Asking, all: readonly Sought[]): Promise<readonly Found[]> {
  const { rows } = await sql<{ hits: number; stands: boolean }>`
    select (select count(*)::int from (
        select 1 from search.vectors v where v.tsv @@ o.match::tsquery limit ${COUNTED_TO}) f) as hits,
      not exists (select 1 from unnest(string_to_array(o.each, chr(10))) as one
        where not exists (select 1 from search.vectors v where v.tsv @@ one::tsquery)) as stands
    from unnest(${all.map(({ required }) => matchOfNotions(asking, required))}::text[],
      ${all.map(({ required }) =>
        required.map((one) => matchOf([holds(one)], asking.query).replaceAll("\n", " ")).join("\n"),
      )}::text[]) with ordinality as o (match, each, place)
    order by o.place`.execute(asking.snapshot.db);
  return rows.map((row) => ({ hits: row.hits, everyNotionStands: row.stands }));
}
