import { sql, type RawBuilder } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import { quoted } from "../lexemes.ts";
import { HITS_ON_PAGE, type SearchQuery } from "../model.ts";
import { matchOf, within } from "../plan.ts";
import type { Question } from "../question.ts";
import { shareOf, windowOf, type SearchStatistics } from "../statistics.ts";
import type { Counted } from "./facets.ts";
import { steady } from "./steady.ts";

/** A hit with the text that its excerpt is cut from. */
export type Found = {
  readonly site_id: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly path: string;
  readonly document_number: string | null;
  readonly organization_id: number;
  readonly column_id: number;
  readonly published_on: string;
  readonly validity: string;
  readonly body: string;
};

const ROW = sql`d.site_id, d.id, d.kind, d.title, d.path, d.document_number, d.organization_id, d.column_id, d.published_on, d.validity, b.body`;
const FROM_TITLE = 60;
const FROM_BODY = 120;
const READ = 100;

function pageOf(query: SearchQuery): RawBuilder<unknown> {
  return sql`offset ${(query.page - 1) * HITS_ON_PAGE} limit ${HITS_ON_PAGE + 1}`;
}

/** The documents of a number: those that bear it first, then those that cite it. */
export async function byNumber(
  db: Db,
  query: SearchQuery,
  question: Question,
): Promise<readonly Found[]> {
  const key = question.documentNumber ?? "";
  const own = sql`
    select e.id, 1 as rank from search.entries e
    where e.site_id = any(${[...query.siteIds]}::smallint[])
      and (e.document_number_key = ${key} or e.index_number = ${question.indexNumber ?? ""})`;
  const citing =
    question.documentNumber === null
      ? sql`select null::uuid, 2 where false`
      : sql`(select v.id, 2 from search.vectors v where v.tsv @@ ${matchOf([], query) === "" ? quoted(`n:${key}`) : `${quoted(`n:${key}`)} & ${matchOf([], query)}`}::tsquery
              order by v.published_on + 0 desc limit 200)`;
  const found = await steady(db, (connection) =>
    sql<Found>`
      with c as (select id, min(rank) as rank from (${own} union all ${citing}) u group by id)
      select ${ROW} from c join search.entries d on d.id = c.id join search.texts b on b.id = c.id
      order by c.rank, d.published_on desc, d.id desc ${pageOf(query)}`.execute(connection),
  );
  return found.rows;
}

/**
 * The best of a bounded number of candidates: the newest entries with all words in the title, among the
 * keywords, in the text; the text of at most a hundred of them is read for the question word for word.
 */
export async function candidates(
  db: Db,
  statistics: SearchStatistics,
  query: SearchQuery,
  question: Question,
  counted: Counted,
): Promise<readonly Found[]> {
  const { words } = question;
  const share = statistics.entries === 0 ? 0 : counted.total / statistics.entries;
  const shareWith = (prefix: string) =>
    words.reduce((product, word) => product * shareOf(statistics, prefix + word), 1);
  const tier = (prefix: "" | "^" | "+", of: number, wanted: number) =>
    within(
      matchOf(words, query, prefix),
      windowOf(statistics, of, wanted * query.page, query.year),
    );
  const [inTitle, asKeyword, inBody] = [
    tier("^", shareWith("^"), FROM_TITLE),
    tier("+", shareWith("+"), FROM_TITLE),
    tier("", share, FROM_BODY),
  ];
  const phrase = question.likely ?? words.join("");
  const length = question.words.join("").length;
  const found = await steady(db, (connection) =>
    sql<Found>`
      with c as (
        (select id, 3 as t from search.vectors where tsv @@ ${inTitle}::tsquery order by published_on + 0 desc limit ${FROM_TITLE})
        union all (select id, 2 from search.vectors where tsv @@ ${asKeyword}::tsquery order by published_on + 0 desc limit ${FROM_TITLE})
        union all (select id, 1 from search.vectors where tsv @@ ${inBody}::tsquery order by published_on + 0 desc limit ${FROM_BODY})),
      u as materialized (select id, max(t) as t from c group by id),
      k as materialized (
        select u.id, (u.t = 3)::int * (0.9 + 0.6 * least(1, ${length}::real / greatest(1, s.title_length))) + (u.t = 2)::int * 0.35
          + 0.4 * exp(-greatest(0, current_date - s.published_on) / 1500.0) - (1 - s.validity) * 0.6 as base
        from u join search.vectors s on s.id = u.id order by base desc limit ${READ})
      select ${ROW} from k join search.entries d on d.id = k.id join search.texts b on b.id = k.id
      order by base + (strpos(d.title, ${phrase}::text) > 0)::int * 0.6 + (strpos(b.body, ${phrase}::text) > 0)::int * 0.5 desc, d.published_on desc, d.id desc
      ${pageOf(query)}`.execute(connection),
  );
  return found.rows;
}

/** All matches, newest first: how old documents stay within reach. */
export async function newest(
  db: Db,
  statistics: SearchStatistics,
  query: SearchQuery,
  question: Question,
  counted: Counted,
): Promise<readonly Found[]> {
  const share = statistics.entries === 0 ? 0 : counted.total / statistics.entries;
  const wanted = query.page * HITS_ON_PAGE + 1;
  const match = within(
    matchOf(question.words, query),
    windowOf(statistics, share, wanted, query.year),
  );
  const found = await steady(db, (connection) =>
    sql<Found>`
      with c as materialized (
        select id, published_on from search.vectors where tsv @@ ${match}::tsquery
        order by published_on + 0 desc, id desc ${pageOf(query)})
      select ${ROW} from c join search.entries d on d.id = c.id join search.texts b on b.id = c.id
      order by c.published_on desc, c.id desc`.execute(connection),
  );
  return found.rows;
}

const PHRASE_READ = 200;
const PHRASE_READ_AT_MOST = 600;

/** Entries in which quoted parts stand word for word, among the newest that hold all words: first few, then more. */
export async function withPhrases(
  db: Db,
  query: SearchQuery,
  question: Question,
): Promise<readonly Found[]> {
  const match = matchOf(question.words, query);
  if (question.words.length === 0) return [];
  const stands = sql.join(
    question.phrases.map(
      (phrase) =>
        sql`(strpos(lower(b.body), ${phrase}::text) > 0 or strpos(lower(d.title), ${phrase}::text) > 0)`,
    ),
    sql` and `,
  );
  return steady(db, async (connection) => {
    for (const read of [PHRASE_READ, PHRASE_READ_AT_MOST]) {
      const found = await sql<Found & { readonly looked_at: number }>`
        with c as materialized (
          select id, published_on from search.vectors where tsv @@ ${match}::tsquery order by published_on + 0 desc limit ${read})
        select ${ROW}, (select count(*) from c) as looked_at
        from c join search.entries d on d.id = c.id join search.texts b on b.id = c.id
        where ${stands} order by c.published_on desc, c.id desc ${pageOf(query)}`.execute(
        connection,
      );
      const isAll = found.rows[0] === undefined ? false : found.rows[0].looked_at < read;
      if (isAll || found.rows.length > HITS_ON_PAGE || read === PHRASE_READ_AT_MOST)
        return found.rows;
    }
    return [];
  });
}

/** Which of some words stand in any entry that passes the filters. */
export async function standingWords(
  db: Db,
  words: readonly string[],
  query: SearchQuery,
): Promise<ReadonlySet<string>> {
  return steady(db, async (connection) => {
    const standing = new Set<string>();
    for (const word of words) {
      const found = await sql`
        select 1 from search.vectors where tsv @@ ${matchOf([word], query)}::tsquery limit 1`.execute(
        connection,
      );
      if (found.rows.length > 0) standing.add(word);
    }
    return standing;
  });
}
