import { sql } from "kysely";
import { matchOf } from "../plan.ts";
import { shareOf } from "../statistics.ts";
import type { Asking } from "./asking.ts";
import type { Counted } from "./count.ts";
import { newestOf } from "./newest.ts";
import { standsIn } from "./stands-in.ts";

const FROM_TITLE = 60;
const FROM_BODY = 120;
const RANKED = 100;

/** What is asked: all of these words; above all, entries that hold `preferred`; better, where `likely` stands as it is. */
export type Wanted = {
  readonly words: readonly string[];
  readonly preferred: readonly string[] | null;
  readonly likely: readonly string[];
};

/**
 * The ids of the best entries, at most a hundred, out of a bounded number of candidates: the newest with all
 * words in the title, among the keywords, in the text. The text of a hundred is read for the question as typed.
 */
export async function bestIds(
  asking: Asking,
  wanted: Wanted,
  counted: Counted,
): Promise<readonly string[]> {
  const { query, snapshot } = asking;
  const { words, preferred, likely } = wanted;
  const inTitle = newestOf(
    asking,
    matchOf(words, query, "^"),
    counted,
    FROM_TITLE / ratio(asking, words, "^"),
  );
  const asKeyword = newestOf(
    asking,
    matchOf(words, query, "+"),
    counted,
    FROM_TITLE / ratio(asking, words, "+"),
  );
  const inBody = newestOf(asking, matchOf(words, query), counted, FROM_BODY);
  const tier = (rank: number, match: string, limit: number) => sql`
    (select id, published_on, title_length, validity, ${sql.lit(rank)} as t from search.vectors
     where tsv @@ ${match}::tsquery order by published_on + 0 desc, id desc limit ${sql.lit(limit)})`;
  const tiers = [
    ...(preferred === null ? [] : [tier(4, matchOf(preferred, query), FROM_TITLE)]),
    tier(3, inTitle, FROM_TITLE),
    tier(2, asKeyword, FROM_TITLE),
    tier(1, inBody, FROM_BODY),
  ];
  const ordered =
    likely.length === 0
      ? sql`select id from k order by base desc, published_on desc, id desc`
      : sql`select k.id from k join search.entries d on d.id = k.id join search.texts b on b.id = k.id
            order by base + (${standsIn(sql`d.title`, likely)})::int * 0.6 + (${standsIn(sql`b.body`, likely)})::int * 0.5 desc,
              k.published_on desc, k.id desc`;
  const { rows } = await sql<{ id: string }>`
    with c as (${sql.join(tiers, sql` union all `)}),
    u as (select id, published_on, title_length, validity, max(t) as t, bool_or(t = 3) as titled
      from c group by id, published_on, title_length, validity),
    k as materialized (
      select id, published_on, (t = 4)::int * 2
        + titled::int * (0.9 + 0.6 * least(1, ${words.join("").length}::real / greatest(1, title_length)))
        + (t = 2)::int * 0.35 + 0.4 * exp(-greatest(0, current_date - published_on) / 1500.0) - (1 - validity) * 0.6 as base
      from u order by base desc, published_on desc, id desc limit ${sql.lit(RANKED)})
    ${ordered}`.execute(snapshot.db);
  return rows.map((row) => row.id);
}

/** How many of the entries that hold the words hold them in the title (^) or as keywords (+), as far as is known. */
function ratio({ statistics }: Asking, words: readonly string[], prefix: "^" | "+"): number {
  return words.reduce(
    (product, word) =>
      product * Math.min(1, shareOf(statistics, prefix + word) / shareOf(statistics, word)),
    1,
  );
}
