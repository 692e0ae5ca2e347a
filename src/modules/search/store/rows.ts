import { sql } from "kysely";
import { documentNumberKey } from "../../../kernel/document-number.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { isInForce } from "../lexemes.ts";
import type { SearchEntry } from "../model.ts";
import { keptStamp } from "../stamp.ts";
import "../tables.ts";

/** The tables that searches read, or those beside them that a rebuild fills. */
export type Where = "search" | "search_next";

/** An entry with its vector. */
export type Indexed = { readonly entry: SearchEntry; readonly vector: string };

/** Inserts entries that are not there. */
export async function insertRows(tx: Tx, where: Where, all: readonly Indexed[]): Promise<void> {
  if (all.length === 0) return;
  const to = sql.raw(where);
  const col = <T>(pick: (entry: SearchEntry) => T) => all.map(({ entry }) => pick(entry));
  const ids = col((one) => one.id);
  const [columns, organizations, days] = [
    col((one) => one.columnId),
    col((one) => one.organizationId),
    col((one) => one.publishedOn),
  ];
  await sql`
    insert into ${to}.entries (site_id, id, kind, title, path, document_number, document_number_key, index_number,
      organization_id, column_id, published_on, validity, source, stamp, is_whole, awaits_attachments, codes, files_read)
    select s, i, k, t, p, n, nk, x, o, c, d, v, w, m, whole, awaits, codes::text[], files::text[] from unnest(
      ${col((one) => one.siteId)}::smallint[], ${ids}::uuid[], ${col((one) => one.kind)}::text[], ${col((one) => one.title)}::text[],
      ${col((one) => one.path)}::text[], ${col((one) => one.documentNumber)}::text[],
      ${col((one) => (one.documentNumber === null ? null : documentNumberKey(one.documentNumber)))}::text[],
      ${col((one) => one.indexNumber)}::text[], ${organizations}::int[], ${columns}::int[], ${days}::date[],
      ${col((one) => one.validity)}::text[], ${col((one) => one.source)}::text[], ${col((one) => keptStamp(one.stamp))}::text[],
      ${col(isWhole)}::boolean[], ${col(awaits)}::boolean[],
      ${col((one) => listLiteral(one.codes))}::text[], ${col((one) => listLiteral(filesRead(one)))}::text[]
    ) as r (s, i, k, t, p, n, nk, x, o, c, d, v, w, m, whole, awaits, codes, files)`.execute(tx);
  await sql`
    insert into ${to}.texts (id, body)
    select * from unnest(${ids}::uuid[], ${col((one) => one.body)}::text[])`.execute(tx);
  await sql`
    insert into ${to}.vectors (id, published_on, organization_id, column_id, column_trail, year, kind, validity, title_length, tsv)
    select i, p, o, c, a::int[], extract(year from p)::smallint, k, v, l, t::tsvector
    from unnest(
      ${ids}::uuid[], ${days}::date[], ${organizations}::int[], ${columns}::int[],
      ${col((one) => `{${one.columnTrail.join(",")}}`)}::text[], ${col((one) => one.kind)}::text[],
      ${col((one) => (isInForce(one.validity) ? 1 : 0))}::smallint[],
      ${col((one) => Math.min(one.title.length, 1_000))}::smallint[], ${all.map(({ vector }) => vector)}::text[]
    ) as r (i, p, o, c, a, k, v, l, t)`.execute(tx);
  await insertParts(
    tx,
    where,
    all.flatMap(({ entry }) => partsOf(entry)),
  );
}

/** Deletes entries with all that belongs to them. */
export async function deleteRows(tx: Tx, where: Where, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const [from, gone] = [sql.raw(where), sql`any(${[...ids]}::uuid[])`];
  await sql`delete from ${from}.attachments where entry_id = ${gone}`.execute(tx);
  await sql`delete from ${from}.vectors where id = ${gone}`.execute(tx);
  await sql`delete from ${from}.texts where id = ${gone}`.execute(tx);
  await sql`delete from ${from}.entries where id = ${gone}`.execute(tx);
}

type Part = {
  readonly id: string;
  readonly number: number;
  readonly part: number;
  readonly digest: string;
  readonly name: string;
  readonly place: string;
  readonly text: string;
};

/** The name of each file as its part 0, then what it says. */
function partsOf({ id, files, attachments }: SearchEntry): readonly Part[] {
  const digests = new Map(files.map(({ number, digest }) => [number, digest]));
  return [
    ...files.map((file) => ({ ...file, id, part: 0, place: "文件名", text: file.name })),
    ...attachments.flatMap(({ number, name, parts }) =>
      parts.map((part, at) => {
        return { ...part, id, number, name, part: at + 1, digest: digests.get(number) ?? "" };
      }),
    ),
  ];
}

async function insertParts(tx: Tx, where: Where, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  const col = <T>(pick: (part: Part) => T) => parts.map(pick);
  await sql`
    insert into ${sql.raw(where)}.attachments (entry_id, number, part, digest, name, place, body)
    select * from unnest(
      ${col((one) => one.id)}::uuid[], ${col((one) => one.number)}::smallint[], ${col((one) => one.part)}::int[],
      ${col((one) => one.digest)}::text[], ${col((one) => one.name)}::text[], ${col((one) => one.place)}::text[],
      ${col((one) => one.text)}::text[])`.execute(tx);
}

function awaits({ files, attachments }: SearchEntry): boolean {
  const known = new Set(attachments.map(({ number }) => number));
  return files.some(({ number }) => !known.has(number));
}

function isWhole(entry: SearchEntry): boolean {
  return !awaits(entry) && entry.attachments.every((file) => file.isWhole);
}

function filesRead({ files, attachments }: SearchEntry): readonly string[] {
  const whole = new Map(attachments.map((one) => [one.number, one.isWhole]));
  return files.flatMap(({ number, digest }) => {
    const is = whole.get(number);
    return is === undefined ? [] : [`${digest}:${is ? 1 : 0}`];
  });
}

function listLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
