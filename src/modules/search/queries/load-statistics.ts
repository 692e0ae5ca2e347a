import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import { SAMPLES } from "../lexemes.ts";
import { loadDictionary } from "../../../platform/segmenting/index.ts";
import type { SearchStatistics } from "../statistics.ts";
import { inSnapshot } from "./snapshot.ts";

const WANTED = 6_000;
const AT_ONCE = 4_000;

/**
 * Learns from a sample of about 6,000 entries how frequent words are, some seconds of work on a large base,
 * and loads the dictionary of words. Statistics that lag behind make a search slower, never wrong.
 */
export async function loadStatistics(db: Db): Promise<SearchStatistics> {
  loadDictionary();
  return inSnapshot(db, async (snapshot) => {
    const counted = await sql<{ n: number }>`
      select count(*)::int as n from search.vectors`.execute(snapshot.db);
    const entries = counted.rows[0]?.n ?? 0;
    const samples = Math.max(
      1,
      Math.min(SAMPLES, Math.ceil((SAMPLES * WANTED) / Math.max(1, entries))),
    );
    const sample = Array.from({ length: samples }, (_, at) => `''s:${SAMPLES - 1 - at}''`).join(
      "|",
    );
    const statement = `select tsv from search.vectors where tsv @@ '${sample}'::tsquery`;
    const seen = Math.max(1, (entries * samples) / SAMPLES);
    const share = new Map<string, number>();
    await sql`
      declare words no scroll cursor for
      select word, ndoc from ts_stat(${sql.lit(statement)}) where ndoc > 1`.execute(snapshot.db);
    // Some at a time, so that questions are answered in between.
    for (;;) {
      const words = await sql<{ word: string; ndoc: number }>`
        fetch ${sql.lit(AT_ONCE)} from words`.execute(snapshot.db);
      for (const { word, ndoc } of words.rows) share.set(word, ndoc / seen);
      if (words.rows.length < AT_ONCE) break;
    }
    return { entries, share, leastShare: 1 / seen };
  });
}
