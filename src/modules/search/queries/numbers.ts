import { sql } from "kysely";
import { holdsWord, matchOf } from "../plan.ts";
import type { Understanding } from "../../understanding/index.ts";
import { shareOf } from "../statistics.ts";
import { pageOf, type Asking } from "./asking.ts";
import { countIds, countMatches, type Counted } from "./count.ts";
import { newestIds } from "./newest.ts";

export type ByNumber = {
  readonly exact: "number" | "code";
  /** Null when an index number or a code was found. */
  readonly documentNumber: string | null;
  readonly ids: readonly string[];
  readonly counted: Counted;
};

const MOST_OWN = 100;

/** The documents of a number: those that bear it first, then those that cite it, newest first; null when nobody knows it. */
export async function byNumber(asking: Asking, question: Understanding): Promise<ByNumber | null> {
  const { from, wanted } = pageOf(asking.query);
  if (question.indexNumber !== null) {
    const typed = question.indexNumber;
    const forms = [typed, typed.toUpperCase(), typed.toLowerCase()];
    const ids = await bearing(asking, sql`e.index_number = any(${forms}::text[])`);
    if (ids.length > 0) {
      const counted = await countIds(asking.snapshot, ids, 1);
      return {
        exact: "number",
        documentNumber: null,
        ids: ids.slice(from, from + wanted),
        counted,
      };
    }
  }
  const coded = question.code === null ? null : await byCode(asking, question.code);
  if (coded !== null) return coded;
  const key = await meant(asking, question.numberKeys);
  if (key === null) return null;
  const match = matchOf([holdsWord(key, "n:")], asking.query);
  const counted = await countMatches(asking.snapshot, match, {
    entries: asking.statistics.entries,
    upper: shareOf(asking.statistics, `n:${key}`) * asking.statistics.entries,
  });
  const own = await bearing(asking, sql`e.document_number_key = ${key}`);
  const shown = own.slice(from, from + wanted);
  const citing =
    counted.total <= own.length || shown.length === wanted
      ? []
      : await newestIds(asking, match, counted, {
          except: own,
          from: Math.max(0, from - own.length),
          wanted: wanted - shown.length,
        });
  return { exact: "number", documentNumber: key, ids: [...shown, ...citing], counted };
}

/** The documents that name a credit or project code, newest first; null when none does. */
async function byCode(asking: Asking, code: string): Promise<ByNumber | null> {
  const match = matchOf([holdsWord(code, "x:")], asking.query);
  const counted = await countMatches(asking.snapshot, match, {
    entries: asking.statistics.entries,
    upper: shareOf(asking.statistics, `x:${code}`) * asking.statistics.entries,
  });
  if (counted.total === 0) return null;
  const ids = await newestIds(asking, match, counted, { ...pageOf(asking.query), except: [] });
  return { exact: "code", documentNumber: null, ids, counted };
}

async function bearing(
  { snapshot, query }: Asking,
  condition: ReturnType<typeof sql>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from search.entries e join search.vectors v on v.id = e.id
    where ${condition} and v.tsv @@ ${matchOf([], query)}::tsquery
    order by e.published_on desc, e.id desc limit ${MOST_OWN}`.execute(snapshot.db);
  return rows.map((row) => row.id);
}

/** The first of some keys that a document of these sites bears; else the first that one cites. */
async function meant({ snapshot, query }: Asking, keys: readonly string[]): Promise<string | null> {
  if (keys.length === 0) return null;
  const everywhere = { siteIds: query.siteIds, text: "", order: query.order, page: 1 };
  const matches = keys.map((key) => matchOf([holdsWord(key, "n:")], everywhere));
  const { rows } = await sql<{ key: string }>`
    select key from (
      select o.key, o.place,
        exists (select 1 from search.entries e where e.document_number_key = o.key
                and e.site_id = any(${[...query.siteIds]}::smallint[])) as own,
        exists (select 1 from search.vectors v where v.tsv @@ o.match::tsquery) as cited
      from unnest(${[...keys]}::text[], ${matches}::text[]) with ordinality as o (key, match, place)) known
    where own or cited order by own desc, place limit 1`.execute(snapshot.db);
  return rows[0]?.key ?? null;
}
