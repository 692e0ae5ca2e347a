import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import type { State } from "../model.ts";
import "../tables.ts";

/** Whether a stored file belongs to what is published now; a file of a draft or of a withdrawn document does not. */
export async function isPublicFile(db: Db, sha256: string): Promise<boolean> {
  const found = await sql`
    select 1 from documents.documents d
    where d.state = 'published' and d.published_edition in (
      select edition_id from documents.attachments where sha256 = ${sha256}
      union all select edition_id from documents.body_images where sha256 = ${sha256})
    limit 1`.execute(db);
  return found.rows.length > 0;
}

/** The stored files of all editions of some documents that were ever public, and whether they are public now. */
export async function filesOfDocuments(
  db: Db,
  siteId: number,
  ids: readonly string[],
): Promise<readonly { readonly sha256: string; readonly isPublic: boolean }[]> {
  if (ids.length === 0) return [];
  const found = await sql<{ sha256: string; isPublic: boolean }>`
    with editions as (
      select id from documents.editions
      where site_id = ${siteId} and document_id = any(${[...ids]}::uuid[]) and published_at is not null
    ), files as (
      select sha256 from documents.attachments where site_id = ${siteId} and edition_id in (select id from editions)
      union
      select sha256 from documents.body_images where site_id = ${siteId} and edition_id in (select id from editions)
    )
    select f.sha256, exists (
      select 1 from documents.documents d
      where d.state = 'published' and d.published_edition in (
        select edition_id from documents.attachments where sha256 = f.sha256
        union all select edition_id from documents.body_images where sha256 = f.sha256)) as "isPublic"
    from files f order by f.sha256`.execute(db);
  return found.rows;
}

/** Which of some stored files an edition carries, as attachment or as picture in its text. */
export async function carriedFiles(
  db: Db,
  sha256s: readonly string[],
): Promise<ReadonlySet<string>> {
  if (sha256s.length === 0) return new Set();
  const found = await sql<{ sha256: string }>`
    select sha256 from documents.attachments where sha256 = any(${[...sha256s]}::text[])
    union select sha256 from documents.body_images where sha256 = any(${[...sha256s]}::text[])`.execute(
    db,
  );
  return new Set(found.rows.map((row) => row.sha256));
}

const MOST_PLACES = 50;

/** At which organizations, in which states, documents carry a file in one of their editions; the first 50. */
export async function placesOfFile(
  db: Db,
  sha256: string,
): Promise<readonly { readonly organizationId: number; readonly state: State }[]> {
  const found = await sql<{ organizationId: number; state: State }>`
    select distinct (w.fields ->> 'organizationId')::int as "organizationId", d.state
    from documents.editions e
    join documents.documents d on d.site_id = e.site_id and d.id = e.document_id
    join documents.editions w on w.site_id = d.site_id and w.id = coalesce(d.draft_edition, d.published_edition)
    where e.id in (
      select edition_id from documents.attachments where sha256 = ${sha256}
      union all select edition_id from documents.body_images where sha256 = ${sha256})
    limit ${MOST_PLACES}`.execute(db);
  return found.rows;
}
