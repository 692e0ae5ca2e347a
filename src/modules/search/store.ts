import { sql } from "kysely";
import { documentNumberKey } from "../../kernel/document-number.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import { columnLexeme, isInForce, validityLexeme } from "./lexemes.ts";
import type { SearchEntry } from "./model.ts";
import "./tables.ts";

/**
 * Puts entries into the search, each with its vector (from vectorOf or a segmenter), in the transaction of
 * what is published. An entry that is there already is replaced; of two with the same id the last one stays.
 */
export async function putEntries(
  tx: Tx,
  given: readonly SearchEntry[],
  vectorsGiven: readonly string[],
): Promise<void> {
  if (given.length !== vectorsGiven.length)
    throw new Error(`${given.length} entries with ${vectorsGiven.length} vectors`);
  if (given.length === 0) return;
  const last = new Map(given.map((entry, index) => [entry.id, index]));
  const isLast = (id: string | undefined, index: number) =>
    id !== undefined && last.get(id) === index;
  const entries = given.filter((entry, index) => isLast(entry.id, index));
  const vectors = vectorsGiven.filter((_, index) => isLast(given[index]?.id, index));
  const ids = entries.map((entry) => entry.id);
  await removeEntries(tx, ids);
  const col = <T>(pick: (entry: SearchEntry) => T) => entries.map(pick);
  const [columns, organizations, days] = [
    col((one) => one.columnId),
    col((one) => one.organizationId),
    col((one) => one.publishedOn),
  ];
  await sql`
    insert into search.entries (site_id, id, kind, title, path, document_number, document_number_key, index_number,
      organization_id, column_id, published_on, validity, source, is_whole, codes)
    select s, i, k, t, p, n, nk, x, o, c, d, v, w, whole, codes::text[] from unnest(
      ${col((one) => one.siteId)}::smallint[], ${ids}::uuid[], ${col((one) => one.kind)}::text[], ${col((one) => one.title)}::text[],
      ${col((one) => one.path)}::text[], ${col((one) => one.documentNumber)}::text[],
      ${col((one) => (one.documentNumber === null ? null : documentNumberKey(one.documentNumber)))}::text[],
      ${col((one) => one.indexNumber)}::text[], ${organizations}::int[], ${columns}::int[], ${days}::date[],
      ${col((one) => one.validity)}::text[], ${col((one) => one.source)}::text[],
      ${col((one) => one.attachments.every((file) => file.isWhole))}::boolean[],
      ${col((one) => listLiteral(one.codes))}::text[]
    ) as r (s, i, k, t, p, n, nk, x, o, c, d, v, w, whole, codes)`.execute(tx);
  await sql`
    insert into search.texts (id, body)
    select * from unnest(${ids}::uuid[], ${col((one) => one.body)}::text[])`.execute(tx);
  await sql`
    insert into search.vectors (id, published_on, organization_id, column_id, column_trail, year, kind, validity, title_length, tsv)
    select i, p, o, c, a::int[], extract(year from p)::smallint, k, v, l, t::tsvector
    from unnest(
      ${ids}::uuid[], ${days}::date[], ${organizations}::int[], ${columns}::int[],
      ${col((one) => `{${one.columnTrail.join(",")}}`)}::text[], ${col((one) => one.kind)}::text[],
      ${col((one) => (isInForce(one.validity) ? 1 : 0))}::smallint[],
      ${col((one) => Math.min(one.title.length, 1_000))}::smallint[], ${vectors}::text[]
    ) as r (i, p, o, c, a, k, v, l, t)`.execute(tx);
  await putAttachments(tx, entries);
}

async function putAttachments(tx: Tx, entries: readonly SearchEntry[]): Promise<void> {
  const parts = entries.flatMap(({ id, attachments }) =>
    attachments.flatMap(({ number, name, parts: of }) =>
      of.map(({ place, text }, part) => ({ id, number, name, part, place, text })),
    ),
  );
  if (parts.length === 0) return;
  const col = <T>(pick: (part: (typeof parts)[number]) => T) => parts.map(pick);
  await sql`
    insert into search.attachments (entry_id, number, part, name, place, body)
    select * from unnest(
      ${col((one) => one.id)}::uuid[], ${col((one) => one.number)}::smallint[], ${col((one) => one.part)}::int[],
      ${col((one) => one.name)}::text[], ${col((one) => one.place)}::text[], ${col((one) => one.text)}::text[])`.execute(
    tx,
  );
}

function listLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;
}

/** Says of an entry whether it is in force, as of now; nothing when it is not in the search. */
export async function setValidity(tx: Tx, id: string, validity: string): Promise<void> {
  await sql`update search.entries set validity = ${validity} where id = ${id}`.execute(tx);
  await sql`
    update search.vectors set validity = ${isInForce(validity) ? 1 : 0},
      tsv = ts_delete(tsv, array['v:0', 'v:1']) || ${`'${validityLexeme(validity)}'`}::tsvector
    where id = ${id}`.execute(tx);
}

/**
 * Says of all entries of some columns what is above these now, in the transaction of the move: filters and
 * counts by column follow at once.
 */
export async function moveInSearch(
  tx: Tx,
  moved: readonly {
    readonly columnId: number;
    readonly before: readonly number[];
    readonly after: readonly number[];
  }[],
): Promise<void> {
  for (const { columnId, before, after } of moved) {
    const gone = before.filter((id) => !after.includes(id)).map(columnLexeme);
    const come = after.filter((id) => !before.includes(id)).map((id) => `'${columnLexeme(id)}'`);
    await sql`
      update search.vectors set column_trail = ${[...after]}::int[],
        tsv = ts_delete(tsv, ${gone}::text[]) || ${come.join(" ")}::tsvector
      where tsv @@ ${`'${columnLexeme(columnId)}'`}::tsquery and column_id = ${columnId}`.execute(
      tx,
    );
  }
}

/** Takes entries out of the search: from the commit on, nobody finds them. */
export async function removeEntries(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from search.attachments where entry_id = any(${[...ids]}::uuid[])`.execute(tx);
  await sql`delete from search.vectors where id = any(${[...ids]}::uuid[])`.execute(tx);
  await sql`delete from search.texts where id = any(${[...ids]}::uuid[])`.execute(tx);
  await sql`delete from search.entries where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Before many entries are put: the index gathers them in a list, which is far quicker than one by one. */
export async function beginBulk(database: Pick<Database, "read">): Promise<void> {
  await sql`alter index search.vectors_tsv set (fastupdate = on, gin_pending_list_limit = 65536)`.execute(
    database.read,
  );
}

/** Now and then during bulk work: what the index has gathered is sorted in, so that searches stay quick. */
export async function tidyBulk(database: Pick<Database, "read">): Promise<void> {
  await sql`select gin_clean_pending_list('search.vectors_tsv')`.execute(database.read);
}

/** After bulk work: the index is tidied, searches and the planner see the new state. */
export async function endBulk(database: Pick<Database, "read">): Promise<void> {
  await tidyBulk(database);
  await sql`alter index search.vectors_tsv set (fastupdate = off)`.execute(database.read);
  for (const table of ["search.vectors", "search.entries", "search.texts", "search.attachments"]) {
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(database.read);
  }
}
