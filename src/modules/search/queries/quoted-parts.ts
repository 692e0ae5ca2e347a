import { sql, type RawBuilder } from "kysely";
import { spellings, type Understanding } from "../../understanding/index.ts";
import { partsOf } from "../../../platform/segmenting/index.ts";
import { asWord, weighed, type Weighed } from "../sought.ts";
import { countNotions, matchOfNotions, pageOf, type Asking } from "./asking.ts";
import { countIds, type Counted } from "./count.ts";
import { newestOf } from "./newest.ts";
import { standsIn } from "./stands-in.ts";

/** So many of the newest entries that hold all words are read for the quoted parts: few first, more when they do not do. */
const READ_UP_TO = [200, 600];
/** As many as these are read to the end. */
const READ_WHOLE = 1_500;

export type QuotedParts = {
  readonly ids: readonly string[];
  readonly counted: Counted;
  /** False when older entries were not read. */
  readonly isComplete: boolean;
};

/**
 * Entries in which quoted parts stand as they are, among the newest that hold all words. When none does, the
 * same characters may have been cut into other words ('保护区' in '保护区域'): then shorter words will do.
 */
export async function withQuotedParts(
  asking: Asking,
  { quotedWords, phrases }: Pick<Understanding, "quotedWords" | "phrases">,
  outside: readonly Weighed[],
): Promise<QuotedParts> {
  const asNotions = (words: readonly string[]) => [
    ...outside,
    ...[...new Set(words)].map((word) => weighed(asking.statistics, asWord(word, "typed"))),
  ];
  const found = await among(asking, asNotions(quotedWords), phrases);
  const shorter = shorterThan(quotedWords);
  if (found.counted.total > 0 || shorter.length === 0) return found;
  return among(asking, asNotions(shorter), phrases);
}

/** Words of which the same characters are sure to hold some: the parts of words; else the longest alone. */
function shorterThan(quotedWords: readonly string[]): readonly string[] {
  if (quotedWords.some((word) => partsOf(word).length > 0))
    return quotedWords.flatMap((word) => (partsOf(word).length > 0 ? partsOf(word) : [word]));
  return quotedWords.length < 2
    ? []
    : quotedWords.toSorted((a, b) => b.length - a.length).slice(0, 1);
}

async function among(
  asking: Asking,
  notions: readonly Weighed[],
  phrases: readonly string[],
): Promise<QuotedParts> {
  const { from, wanted } = pageOf(asking.query);
  const matching = await countNotions(asking, notions);
  const ids: string[] = [];
  let read = 0;
  const canBeWhole = matching.exact && matching.total <= READ_WHOLE;
  for (const upTo of canBeWhole ? [...READ_UP_TO, READ_WHOLE] : READ_UP_TO) {
    if (read >= matching.total || ids.length >= from + wanted) break;
    const match = newestOf(asking, matchOfNotions(asking, notions), matching, upTo);
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
    (spelt) => sql`(${standsIn(sql`b.body`, spelt)} or ${standsIn(sql`d.title`, spelt)} or exists (
      select 1 from search.attachments a where a.entry_id = c.id and ${standsIn(sql`a.body`, spelt)}))`,
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
