// A million published documents in minutes: rows made by the database itself, without review, search and audit log.
// Alone, it says how long that takes: node --import ./tools/tsx-hook.mjs bench/fill-quickly.ts --count 1000000
import { sql } from "kysely";
import { pathToFileURL } from "node:url";
import { settleDocuments } from "../src/modules/documents/index.ts";
import type { Db } from "../src/platform/database/database.ts";
import { countAsked } from "./base.ts";
import { corpusDocument } from "./corpus.ts";
import { openLargeBase, type LargeBase } from "./large-district.ts";

const AT_ONCE = 100_000;

/**
 * Fills an empty database with published documents, the oldest first, a few columns holding most of them. `length` is
 * how many characters their texts have; they are taken from 200 of the corpus in turn.
 */
export async function fillQuickly(base: LargeBase, count: number, length = 300): Promise<void> {
  const { database } = base.product;
  const texts = Array.from({ length: 200 }, (_, index) =>
    corpusDocument(index, length)
      .body.split("\n")
      .map((line) => `<p>${line}</p>`)
      .join(""),
  );
  await database.read.connection().execute(async (db) => {
    const indexes = await dropIndexes(db);
    await sql`set synchronous_commit = off`.execute(db);
    for (let from = 0; from < count; from += AT_ONCE) {
      const range = { from: from + 1, to: Math.min(count, from + AT_ONCE), count };
      await insertDocuments(db, base, range);
      await insertEditions(db, range, texts);
      process.stderr.write(`\r${range.to} documents filled in `);
    }
    process.stderr.write("\n");
    await sql`reset synchronous_commit`.execute(db);
    await sql`set maintenance_work_mem = '256MB'`.execute(db);
    for (const statement of indexes) await sql.raw(statement).execute(db);
    await sql`reset maintenance_work_mem`.execute(db);
  });
  await settleDocuments(database.read);
}

type Range = { readonly from: number; readonly to: number; readonly count: number };

/** The key of document number n, in the order of n. */
const ID = sql`lpad(to_hex(n), 12, '0')::text`;
const DOCUMENT = sql`('01000000-0000-7000-8000-' || ${ID})::uuid`;
const EDITION = sql`('01000000-0000-7000-9000-' || ${ID})::uuid`;
/** A number from 0 to 1 that looks drawn. */
const drawn = (salt: number) =>
  sql`(((n + ${sql.lit(salt)}) * 2654435761) & 4294967295)::float8 / 4294967296`;

async function insertDocuments(db: Db, base: LargeBase, range: Range): Promise<void> {
  await sql`
    insert into documents.documents (
      site_id, id, column_id, organization_id, state, kind, normative, title, document_number, document_number_key,
      index_number, genre, validity, openness, language, channels, path, published_at, published_on, year,
      published_edition, source_key, content_key, created_at, updated_at)
    select 1, ${DOCUMENT}, c, o, 'published',
      case when n % 10 = 0 then 'government-document' else 'information' end, n % 100 = 0,
      '关于做好' || extract(year from at) || '年第' || n || '项民生实事有关工作的通知',
      case when n % 10 = 0 then '晴政发〔' || extract(year from at) || '〕' || n || '号' end,
      case when n % 10 = 0 then '晴政发' || extract(year from at) || '-' || n end,
      '11150299-' || extract(year from at) || '-' || n, '通知',
      case when n % 20 = 0 then 'repealed' else 'in-force' end, 'proactive', 'zh-CN',
      case when n % 3 = 0 then '{website,weibo}'::text[] else '{website}' end,
      'documents/' || extract(year from at) || '/' || lpad(to_hex(n), 10, '0') || '.html',
      at, (at at time zone 'Asia/Shanghai')::date, extract(year from at at time zone 'Asia/Shanghai')::smallint,
      ${EDITION}, 'filled-' || n, md5(n::text), at, at
    from (
      select n,
        (${[...base.columns]}::int[])[1 + floor(power(${drawn(0)}, 3) * ${base.columns.length}::int)::int] as c,
        (${[...base.organizations]}::int[])[1 + floor(${drawn(7)} * ${base.organizations.length}::int)::int] as o,
        timestamptz '2008-01-02T09:00:00+08'
          + (timestamptz '2026-06-01T09:00:00+08' - timestamptz '2008-01-02T09:00:00+08') * (n::float8 / ${range.count}::int) as at
      from generate_series(${range.from}::bigint, ${range.to}::bigint) as n
    ) as made`.execute(db);
}

async function insertEditions(db: Db, range: Range, texts: readonly string[]): Promise<void> {
  await sql`
    insert into documents.editions (site_id, id, document_id, number, fields, body, created_at, updated_at, published_at)
    select 1, ${EDITION}, d.id, 1,
      jsonb_build_object('columnId', d.column_id, 'organizationId', d.organization_id, 'kind', d.kind,
        'normative', d.normative, 'title', d.title, 'documentNumber', d.document_number, 'theme', null,
        'genre', d.genre, 'writtenOn', null, 'effectiveOn', null, 'expiresOn', null, 'validity', d.validity,
        'keywords', '[]'::jsonb, 'source', null, 'author', null, 'summary', null, 'openness', d.openness,
        'opennessReason', null, 'opennessGround', null, 'nextReviewOn', null, 'embargoUntil', null,
        'onDisplayUntil', null, 'channels', to_jsonb(d.channels)),
      '<p>第' || n || '项。</p>' || (${[...texts]}::text[])[1 + n % ${texts.length}::int],
      d.created_at, d.updated_at, d.published_at
    from generate_series(${range.from}::bigint, ${range.to}::bigint) as n
    join documents.documents d on d.site_id = 1 and d.id = ${DOCUMENT}`.execute(db);
}

/** Takes the indexes away that are not keys; answers the statements that make them again. */
async function dropIndexes(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; statement: string }>`
    select c.oid::regclass::text as name, pg_get_indexdef(c.oid) as statement
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = 'documents.documents'::regclass and not i.indisprimary`.execute(db);
  for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db);
  return rows.map((row) => row.statement);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const count = countAsked(1_000_000);
  const base = await openLargeBase(false);
  const began = performance.now();
  await fillQuickly(base, count);
  console.log(`${count} documents in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  await base.close();
}
