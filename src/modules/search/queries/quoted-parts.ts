import { sql, type RawBuilder } from "kysely";
import { spellings } from "../phrases.ts";
import { matchOf } from "../plan.ts";
import { countWords, pageOf, type Asking } from "./asking.ts";
import { countIds, type Counted } from "./count.ts";
import { newestOf } from "./newest.ts";
import { standsIn } from "./stands-in.ts";

/** So many of the newest entries that hold all words are read for the quoted parts: few first, more when they do not do. */
const READ_UP_TO = [200, 600, 1_500];
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
  const found = await among(asking, words, phrases, READ_UP_TO);
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
  const ids: string[] = [];
  let read = 0;
  for (const upTo of steps) {
    if (read >= matching.total || ids.length >= from + wanted) break;
    const match = newestOf(asking, matchOf(words, asking.query), matching, upTo);
    ids.push(...(await standing(asking, match, phrases, { from: read, wanted: upTo - read })));
    read = upTo;
  }
  const isComplete = matching.exact && matching.total <= read;
  const scale = isComplete ? 1 : Math.max(1, matching.total / Math.max(1, read));
  const counted = await countIds(asking.snapshot, ids, scale);
  return {
    ids: ids.slice(from, from + wanted),
    counted: { ...counted, exact: isComplete },
    isComplete: isComplete || ids.length >= from + wanted,
  };
}

/** Of a part of the newest: titles come first, then what is in force. Pages do not change as more parts are read. */
async function standing(
  { snapshot, query }: Asking,
  match: string,
  phrases: readonly string[],
  part: { readonly from: number; readonly wanted: number },
): Promise<readonly string[]> {
  const everyPhrase = (stands: (spelt: readonly string[]) => RawBuilder<boolean>) =>
    sql.join(
      phrases.map((phrase) => stands(spellings(phrase))),
      sql` and `,
    );
  const inTitle = everyPhrase((spelt) => standsIn(sql`d.title`, spelt));
  const anywhere = everyPhrase(
    (spelt) => sql`(${standsIn(sql`b.body`, spelt)} or ${standsIn(sql`d.title`, spelt)})`,
  );
  const first = query.order === "newest" ? sql`` : sql`(${inTitle}) desc, c.validity desc,`;
  const { rows } = await sql<{ id: string }>`
    with c as materialized (
      select id, published_on, validity from search.vectors where tsv @@ ${match}::tsquery
      order by published_on + 0 desc, id desc offset ${part.from} limit ${part.wanted})
    select c.id from c join search.entries d on d.id = c.id join search.texts b on b.id = c.id
    where ${anywhere} order by ${first} c.published_on desc, c.id desc`.execute(snapshot.db);
  return rows.map((row) => row.id);
}
