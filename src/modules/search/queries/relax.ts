import { sql } from "kysely";
import { partsOf } from "../../../platform/segmenting/index.ts";
import { holds, matchOf } from "../plan.ts";
import { asWord, weighed, withoutLeastTelling, type Sought, type Weighed } from "../sought.ts";
import { countNotions, type Asking } from "./asking.ts";
import { countedNothing, type Counted } from "./count.ts";

/** Fewer hits than this and the question is relaxed. */
const FEW = 3;

export type Relaxed = {
  /** What is looked for; notions that stand nowhere are replaced by what stands in them, or are gone. */
  readonly sought: Sought;
  /** Those of the required notions that what is counted holds. */
  readonly kept: readonly Weighed[];
  readonly counted: Counted;
};

/**
 * How much of a question an answer is found for: all that is required, when enough entries hold it. Else notions
 * that stand nowhere give way to the shorter words in them, then those that tell least are left out one by one.
 */
export async function relaxed(asking: Asking, given: Sought, found: Counted): Promise<Relaxed> {
  // Newest first, a few exact hits would be lost among the others.
  const enough = asking.query.order === "newest" ? 1 : FEW;
  let sought = given;
  let counted = found;
  if (counted.total === 0) {
    sought = await standing(asking, given);
    if (sought.required.length === 0) return { sought, kept: [], counted: countedNothing };
    if (sought !== given) counted = await countNotions(asking, sought.required);
  }
  let kept = sought.required;
  while (counted.total < enough && kept.length > 1) {
    kept = withoutLeastTelling(kept);
    counted = await countNotions(asking, kept);
  }
  return { sought, kept, counted };
}

/** What of a question stands anywhere; notions that do not, in the words that stand in theirs. */
async function standing(asking: Asking, sought: Sought): Promise<Sought> {
  const parts = new Map(
    sought.required.map((one) => [
      one,
      [...new Set(one.ways.slice(0, 1).flatMap(({ words }) => words.flatMap(partsOf)))].map(
        (word) => weighed(asking.statistics, asWord(word, "parts")),
      ),
    ]),
  );
  const all = [...parts].flatMap(([one, shorter]) => [one, ...shorter]);
  const known = await standingAnywhere(asking, all);
  if (sought.required.every((one) => known.has(one))) return sought;
  const required = [...parts].flatMap(([one, shorter]) => (known.has(one) ? [one] : shorter));
  return { ...sought, required: required.filter((one) => known.has(one)) };
}

/** Notions that more entries than these hold are sure to stand somewhere, and looking would take long. */
const LOOKED_FOR = 5_000;

/** Which of some notions stand in any entry that passes the filters. */
export async function standingAnywhere(
  { snapshot, statistics, query }: Asking,
  notions: readonly Weighed[],
): Promise<ReadonlySet<Weighed>> {
  const looked = notions.filter((one) => one.share * statistics.entries <= LOOKED_FOR);
  const matches = looked.map((one) => matchOf([holds(one)], query));
  const { rows } = await sql<{ place: number }>`
    select o.place::int from unnest(${matches}::text[]) with ordinality as o (match, place)
    where exists (select 1 from search.vectors v where v.tsv @@ o.match::tsquery)`.execute(
    snapshot.db,
  );
  const places = new Set(rows.map((row) => row.place));
  return new Set(
    notions.filter((one) => !looked.includes(one) || places.has(looked.indexOf(one) + 1)),
  );
}
