import { sql } from "kysely";
import { documentNumberKey } from "../../../kernel/document-number.ts";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { EnteredDocument } from "../bulk.ts";
import "../tables.ts";
import { insertBodyImages } from "./body-images.ts";
import { foldColumnCounts } from "./column-counts.ts";

/** One import into a site at a time: two of the same file must not both find a document missing. */
export async function lockImports(tx: Tx, siteId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('documents.imports'), ${siteId})`.execute(tx);
}

export type KnownKeys = {
  readonly sources: ReadonlySet<string>;
  readonly contents: ReadonlySet<string>;
};

/** Which of some source keys and content keys the site has already. */
export async function knownKeys(
  db: Db,
  siteId: number,
  sources: readonly string[],
  contents: readonly string[],
): Promise<KnownKeys> {
  const bySource = await sql<{ key: string }>`
    select source_key as key from documents.documents
    where site_id = ${siteId} and source_key = any(${sources}::text[])`.execute(db);
  const byContent = await sql<{ key: string }>`
    select content_key as key from documents.documents
    where site_id = ${siteId} and content_key = any(${contents}::text[])`.execute(db);
  return {
    sources: new Set(bySource.rows.map((row) => row.key)),
    contents: new Set(byContent.rows.map((row) => row.key)),
  };
}

/** Inserts documents with their editions and attachments, a few statements for all of them. */
export async function insertBulk(
  tx: Tx,
  documents: readonly EnteredDocument[],
  at: Date,
): Promise<void> {
  const col = <T>(pick: (one: EnteredDocument) => T) => documents.map(pick);
  const publishedAt = col((one) => (one.fate.state === "draft" ? null : one.fate.publishedAt));
  await sql`
    insert into documents.documents (
      site_id, id, column_id, organization_id, state, kind, normative, title, document_number, document_number_key,
      index_number, theme, genre, written_on, effective_on, expires_on, validity, openness, openness_reason, openness_ground,
      next_review_on, embargo_until, on_display_until, language,
      channels, path, published_at, published_on, year, withdrawn_at, withdrawal_reason, published_edition, draft_edition,
      stage, source_key, content_key, created_at, updated_at)
    select s, i, c, o, st, k, n, t, dn, dk, ix, th, g, w, ef, ex, va, op, opr, og, nr, em, od, la, string_to_array(ch, ','), pa, p,
      pon, extract(year from pon)::smallint, wa, wr, case when st = 'draft' then null else e end,
      case when st = 'draft' then e end,
      case when st = 'draft' then 'drafting' end, sk, ck, ${at}, ${at}
    from unnest(
      ${col((one) => one.siteId)}::smallint[], ${col((one) => one.id)}::uuid[], ${col((one) => one.fields.columnId)}::int[],
      ${col((one) => one.fields.organizationId)}::int[], ${col((one) => one.fate.state)}::text[],
      ${col((one) => one.fields.kind)}::text[], ${col((one) => one.fields.normative)}::boolean[],
      ${col((one) => one.fields.title)}::text[], ${col((one) => one.fields.documentNumber)}::text[],
      ${col((one) => (one.fields.documentNumber === null ? null : documentNumberKey(one.fields.documentNumber)))}::text[],
      ${col((one) => one.indexNumber)}::text[], ${col((one) => one.fields.theme)}::text[], ${col((one) => one.fields.genre)}::text[],
      ${col((one) => one.fields.writtenOn)}::date[], ${col((one) => one.fields.effectiveOn)}::date[],
      ${col((one) => one.fields.expiresOn)}::date[], ${col((one) => one.fields.validity)}::text[],
      ${col((one) => one.fields.openness)}::text[], ${col((one) => one.fields.opennessReason)}::text[],
      ${col((one) => one.fields.opennessGround)}::text[], ${col((one) => one.fields.nextReviewOn)}::date[],
      ${col((one) => one.fields.embargoUntil)}::date[], ${col((one) => one.fields.onDisplayUntil)}::date[],
      ${col((one) => one.language)}::text[], ${col((one) => one.fields.channels.join(","))}::text[],
      ${col((one) => one.path)}::text[], ${publishedAt}::timestamptz[], ${col((one) => one.publishedOn)}::date[],
      ${col((one) => (one.fate.state === "withdrawn" ? one.fate.withdrawnAt : null))}::timestamptz[],
      ${col((one) => (one.fate.state === "withdrawn" ? one.fate.reason : null))}::text[],
      ${col((one) => one.editionId)}::uuid[], ${col((one) => one.sourceKey)}::text[], ${col((one) => one.contentKey)}::text[]
    ) as r (s, i, c, o, st, k, n, t, dn, dk, ix, th, g, w, ef, ex, va, op, opr, og, nr, em, od, la, ch, pa, p, pon, wa, wr, e, sk, ck)`.execute(
    tx,
  );
  await sql`
    insert into documents.editions (site_id, id, document_id, number, fields, body, created_at, updated_at, published_at)
    select s, e, i, 1, f::jsonb, b, ${at}, ${at}, p
    from unnest(
      ${col((one) => one.siteId)}::smallint[], ${col((one) => one.editionId)}::uuid[], ${col((one) => one.id)}::uuid[],
      ${col((one) => JSON.stringify(one.fields))}::text[], ${col((one) => one.body)}::text[], ${publishedAt}::timestamptz[]
    ) as r (s, e, i, f, b, p)`.execute(tx);
  await insertAttachments(tx, documents);
  await insertBodyImages(tx, documents);
}

async function insertAttachments(tx: Tx, documents: readonly EnteredDocument[]): Promise<void> {
  const rows = documents.flatMap((one) =>
    one.attachments.map((file, sort) => ({
      site_id: one.siteId,
      edition_id: one.editionId,
      sort,
      name: file.name,
      sha256: file.sha256,
      media_type: file.mediaType,
      size: file.size,
    })),
  );
  if (rows.length > 0) await tx.insertInto("documents.attachments").values(rows).execute();
}

/** The keys of documents by their source keys. */
export async function idsBySource(
  tx: Tx,
  siteId: number,
  sources: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (sources.length === 0) return new Map();
  const found = await sql<{ id: string; key: string }>`
    select id, source_key as key from documents.documents
    where site_id = ${siteId} and source_key = any(${sources}::text[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.key, row.id]));
}

/** After bulk work: the planner sees the new state, and counts are answered from indexes alone. */
export async function settle(db: Db): Promise<void> {
  await foldColumnCounts(db);
  await sql`vacuum (analyze) documents.documents`.execute(db);
  await sql`vacuum (analyze) documents.editions`.execute(db);
}
