import { sql } from "kysely";
import { matchOf } from "../plan.ts";
import { partsOf } from "../../../platform/segmenting/index.ts";
import { shareOf, withoutLeastTelling } from "../statistics.ts";
import { countWords, type Asking } from "./asking.ts";
import { countedNothing, type Counted } from "./count.ts";

/** Fewer hits than this and the question is relaxed. */
const FEW = 3;

export type Understood = {
  readonly words: readonly string[];
  /** Words that the first hits hold all of, when `words` are fewer. */
  readonly preferred: readonly string[] | null;
  readonly counted: Counted;
};

/**
 * The words that a question is answered with: all of them, when enough entries hold them all. Else words that
 * stand nowhere give way to the shorter words in them, then the words that tell least are left out one by one.
 */
export async function understand(asking: Asking, asked: readonly string[]): Promise<Understood> {
  let words = asked;
  let counted = await countWords(asking, words);
  // Newest first, a few exact hits would be lost among the others.
  const enough = asking.query.order === "newest" ? 1 : FEW;
  if (counted.total >= enough) return { words, preferred: null, counted };

  if (counted.total === 0) {
    const known = await standingAnywhere(
      asking,
      words.flatMap((word) => [word, ...partsOf(word)]),
    );
    words = [
      ...new Set(words.flatMap((word) => (known.has(word) ? [word] : partsOf(word)))),
    ].filter((word) => known.has(word));
    if (words.length === 0) return { words, preferred: null, counted: countedNothing };
    counted = await countWords(asking, words);
  }
  let preferred: readonly string[] | null = null;
  while (counted.total < enough && words.length > 1) {
    if (counted.total > 0) preferred ??= words;
    words = withoutLeastTelling(asking.statistics, words);
    counted = await countWords(asking, words);
  }
  return { words, preferred, counted };
}

/** Words in more entries than these are sure to stand somewhere, and looking would take long. */
const LOOKED_FOR = 5_000;

/** Which of some words stand in any entry that passes the filters. */
async function standingAnywhere(
  { snapshot, statistics, query }: Asking,
  words: readonly string[],
): Promise<ReadonlySet<string>> {
  const sure = words.filter((word) => shareOf(statistics, word) * statistics.entries > LOOKED_FOR);
  const distinct = [...new Set(words)].filter((word) => !sure.includes(word));
  const matches = distinct.map((word) => matchOf([word], query));
  const { rows } = await sql<{ word: string }>`
    select o.word from unnest(${distinct}::text[], ${matches}::text[]) as o (word, match)
    where exists (select 1 from search.vectors v where v.tsv @@ o.match::tsquery)`.execute(
    snapshot.db,
  );
  return new Set([...sure, ...rows.map((row) => row.word)]);
}
