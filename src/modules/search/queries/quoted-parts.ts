import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { spellings } from "../phrases.ts";
import { matchOf } from "../plan.ts";
import { countWords, pageOf, type Asking } from "./asking.ts";
import { countedNothing, countIds, type Counted } from "./count.ts";
import { newestOf } from "./newest.ts";
import { standsIn } from "./stands-in.ts";

/** So many of the newest entries that hold all words are read for the quoted parts: few first, more when they do not do. */
const READ = [200, 600, 2_000];
const READ_FOR_LONGEST = [600];

export type QuotedParts = {
  readonly ids: readonly string[];
  readonly counted: Counted;
  /** False when older entries were not read. */
  readonly isComplete: boolean;
};

/**
 * Entries in which quoted parts stand as they are, among the newest that hold all words. When none does, the
 * same characters may have been cut into other words: then those with the longest word are read.
 */
export async function withQuotedParts(
  asking: Asking,
  words: readonly string[],
  phrases: readonly string[],
): Promise<QuotedParts> {
  const found = await among(asking, words, phrases, READ);
  if (found.ids.length > 0 || words.length < 2 || asking.query.page > 1) return found;
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 1);
  return among(asking, longest, phrases, READ_FOR_LONGEST);
}

async function among(
  asking: Asking,
  words: readonly string[],
  phrases: readonly string[],
  steps: readonly number[],
): Promise<QuotedParts> {
  const { from, wanted } = pageOf(asking.query);
  const matching = await countWords(asking, words);
  if (matching.total === 0) return { ids: [], counted: countedNothing, isComplete: true };
  for (const [index, read] of steps.entries()) {
    const ids = await standing(
      asking,
      newestOf(asking, matchOf(words, asking.query), matching, read),
      phrases,
      read,
    );
    const isComplete = matching.exact && matching.total <= read;
    const isLast = index === steps.length - 1;
    if (!isComplete && !isLast && ids.length < from + wanted) continue;
    const scale = isComplete ? 1 : Math.max(1, matching.total / read);
    const counted = await countIds(asking.snapshot, ids, scale);
    return {
      ids: ids.slice(from, from + wanted),
      counted: { ...counted, exact: isComplete },
      isComplete: isComplete || ids.length >= from + wanted,
    };
  }
  return { ids: [], counted: countedNothing, isComplete: true };
}

/** Within each further step titles come first, then what is in force, so that pages do not change as more is read. */
async function standing(
  { snapshot, query }: Asking,
  match: string,
  phrases: readonly string[],
  read: number,
): Promise<readonly string[]> {
  const inText = (text: (phrase: readonly string[]) => RawBuilder<boolean>) =>
    sql.join(
      phrases.map((phrase) => text(spellings(phrase))),
      sql` and `,
    );
  const title = inText((phrase) => standsIn(sql`d.title`, phrase));
  const either = inText(
    (phrase) => sql`(${standsIn(sql`b.body`, phrase)} or ${standsIn(sql`d.title`, phrase)})`,
  );
  const step = sql.join(
    READ.map((end) => sql`(c.place > ${end})::int`),
    sql` + `,
  );
  const order =
    query.order === "newest"
      ? sql`c.published_on desc, c.id desc`
      : sql`${step}, (${title}) desc, c.validity desc, c.published_on desc, c.id desc`;
  const { rows } = await sql<{ id: string }>`
    with c as materialized (
      select id, published_on, validity, row_number() over (order by published_on desc, id desc) as place
      from (select id, published_on, validity from search.vectors where tsv @@ ${match}::tsquery
            order by published_on + 0 desc, id desc limit ${read}) newest)
    select c.id from c join search.entries d on d.id = c.id join search.texts b on b.id = c.id
    where ${either} order by ${order}`.execute(snapshot.db);
  return rows.map((row) => row.id);
}
