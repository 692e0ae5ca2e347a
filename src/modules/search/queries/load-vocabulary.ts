import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import { inTurns } from "../../../platform/in-turns.ts";
import { openLearning, type Vocabulary } from "../../understanding/index.ts";
import { SAMPLES } from "../lexemes.ts";
import type { SearchStatistics } from "../statistics.ts";
import { inSnapshot } from "./snapshot.ts";

const MOST_TITLES = 100_000;
const TITLES_AT_ONCE = 2_000;
const MOST_TEXTS = 1_200;
const TEXTS_AT_ONCE = 25;
const LONGEST_TEXT = 20_000;

/** What changes whenever a vocabulary learned from the entries would be another. */
export async function vocabularyStamp(db: Db): Promise<string> {
  const told = await sql<{ stamp: string }>`
    select count(*) || ' ' || coalesce(sum(hashtext(title)::bigint), 0) as stamp
    from search.entries`.execute(db);
  return told.rows[0]?.stamp ?? "";
}

/**
 * Learns the vocabulary of the entries: from the titles of the newest 100,000, the texts of some 1,200, and how
 * frequent words are. Seconds of work on a large base, done in short turns between which questions are answered.
 */
export async function loadVocabulary(db: Db, statistics: SearchStatistics): Promise<Vocabulary> {
  const learning = openLearning();
  const before = { publishedOn: "9999-12-31", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  for (let read = 0; read < MOST_TITLES; read += TITLES_AT_ONCE) {
    const rows = await db
      .selectFrom("search.entries")
      .select(["id", "title", "published_on"])
      .where(sql<boolean>`(published_on, id) < (${before.publishedOn}::date, ${before.id}::uuid)`)
      .orderBy("published_on", "desc")
      .orderBy("id", "desc")
      .limit(TITLES_AT_ONCE)
      .execute();
    await inTurns(learning.titles(rows.map(({ title }) => title)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < TITLES_AT_ONCE) break;
    Object.assign(before, { publishedOn: last.published_on, id: last.id });
  }
  const ids = await sampleOfIds(db, statistics.entries);
  for (let from = 0; from < ids.length; from += TEXTS_AT_ONCE) {
    const rows = await db
      .selectFrom("search.texts")
      .select(sql<string>`left(body, ${LONGEST_TEXT})`.as("body"))
      .where("id", "in", ids.slice(from, from + TEXTS_AT_ONCE))
      .execute();
    await inTurns(learning.texts(rows.map(({ body }) => body)));
  }
  return inTurns(learning.vocabulary(wordsOf(statistics)));
}

async function sampleOfIds(db: Db, entries: number): Promise<readonly string[]> {
  const samples = Math.max(
    1,
    Math.min(SAMPLES, Math.ceil((SAMPLES * MOST_TEXTS) / Math.max(1, entries))),
  );
  const sample = Array.from({ length: samples }, (_, at) => `'s:${at}'`).join("|");
  return inSnapshot(db, async (snapshot) => {
    const rows = await sql<{ id: string }>`
      select id from search.vectors where tsv @@ ${sample}::tsquery
      limit ${MOST_TEXTS}`.execute(snapshot.db);
    return rows.rows.map(({ id }) => id);
  });
}

/** The plain words: not those of titles, nor keywords, nor what can be filtered by. */
function* wordsOf({ share }: SearchStatistics): Generator<readonly [string, number]> {
  for (const [lexeme, of] of share) {
    const first = lexeme.charCodeAt(0);
    if (first >= 0x4e00 && first <= 0x9fff) yield [lexeme, of];
  }
}
