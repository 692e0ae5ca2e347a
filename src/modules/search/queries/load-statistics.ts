import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import { SAMPLES } from "../lexemes.ts";
import type { SearchStatistics } from "../statistics.ts";

const WANTED = 6_000;

/** Learns from a sample of about 6,000 entries how frequent words are; some seconds of work on a large base. */
export async function loadStatistics(db: Db): Promise<SearchStatistics> {
  const months = await sql<{ month: number; n: number }>`
    select (year * 100 + extract(month from published_on)::int) as month, count(*)::int as n
    from search.vectors group by 1 order by 1 desc`.execute(db);
  const entries = months.rows.reduce((sum, row) => sum + row.n, 0);
  const samples = Math.max(
    1,
    Math.min(SAMPLES, Math.ceil((SAMPLES * WANTED) / Math.max(1, entries))),
  );
  const sample = Array.from({ length: samples }, (_, index) => `''s:${SAMPLES - 1 - index}''`).join(
    "|",
  );
  const statement = `select tsv from search.vectors where tsv @@ '${sample}'::tsquery`;
  const words = await sql<{
    word: string;
    ndoc: number;
  }>`select word, ndoc from ts_stat(${statement}) where ndoc > 1`.execute(db);
  const seen = Math.max(1, (entries * samples) / SAMPLES);
  return {
    entries,
    share: new Map(words.rows.map((row) => [row.word, row.ndoc / seen])),
    leastShare: 1 / seen,
    months: months.rows.map((row) => ({ month: row.month, count: row.n })),
  };
}
