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
  const above =
    preferred === null
      ? sql``
      : sql`(select id, 4 as t from search.vectors where tsv @@ ${matchOf(preferred, query)}::tsquery
             order by published_on + 0 desc, id desc limit ${FROM_TITLE}) union all`;
  const reading =
    likely.length === 0
      ? sql`select id from k order by base desc, published_on desc, id desc`
      : sql`select k.id from k join search.entries d on d.id = k.id join search.texts b on b.id = k.id
            order by base + (${standsIn(sql`d.title`, likely)})::int * 0.6 + (${standsIn(sql`b.body`, likely)})::int * 0.5 desc,
              k.published_on desc, k.id desc`;
  const { rows } = await sql<{ id: string }>`
    with c as (
      ${above}
      (select id, 3 as t from search.vectors where tsv @@ ${inTitle}::tsquery order by published_on + 0 desc, id desc limit ${FROM_TITLE})
      union all (select id, 2 from search.vectors where tsv @@ ${asKeyword}::tsquery order by published_on + 0 desc, id desc limit ${FROM_TITLE})
      union all (select id, 1 from search.vectors where tsv @@ ${inBody}::tsquery order by published_on + 0 desc, id desc limit ${FROM_BODY})),
    u as materialized (select id, max(t) as t, bool_or(t = 3) as titled from c group by id),
    k as materialized (
      select u.id, s.published_on, (u.t = 4)::int * 2
        + u.titled::int * (0.9 + 0.6 * least(1, ${words.join("").length}::real / greatest(1, s.title_length)))
        + (u.t = 2)::int * 0.35 + 0.4 * exp(-greatest(0, current_date - s.published_on) / 1500.0) - (1 - s.validity) * 0.6 as base
      from u join search.vectors s on s.id = u.id order by base desc, s.published_on desc, u.id desc limit ${RANKED})
    ${reading}`.execute(snapshot.db);
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
