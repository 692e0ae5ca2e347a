// The ledger of a site whose documents were published long ago: a row for the page of each, as the publisher would have
// entered it, without the files. A publication looks into the ledger; the files of others it does not touch.
import { sql } from "kysely";
import { columnsOf } from "../src/modules/columns/index.ts";
import { factKey } from "../src/modules/pages/index.ts";
import type { LargeBase } from "./large-district.ts";

export async function enterIntoLedger(base: LargeBase): Promise<void> {
  const { read } = base.product.database;
  const columns = await columnsOf(read, 1);
  const sections = columns.map((column) => column.parentId ?? column.id);
  const keys = (ids: readonly number[]) => ids.map((id) => factKey("column", id));
  const ids = columns.map((column) => column.id);
  await read.connection().execute(async (db) => {
    const { rows } = await sql<{ name: string; statement: string }>`
      select c.oid::regclass::text as name, pg_get_indexdef(c.oid) as statement
      from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid = 'pages.pages'::regclass and not i.indisprimary`.execute(db);
    for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db);
    await sql`
      insert into pages.pages (site_id, page, path, made_from, sha256, size, written_at, rendering)
      select 1, 'document:' || d.id, d.path,
        array[
          ${factKey("document", 0)}::bigint + ('x' || right(d.id::text, 12))::bit(48)::bigint, c.own, c.above,
          ${factKey("organization", 0)}::bigint + d.organization_id * ${factKey("organization", 1) - factKey("organization", 0)}::bigint],
        md5(d.id::text) || md5(d.path), 9000, d.published_at, 1
      from documents.documents d
      join unnest(${ids}::int[], ${keys(ids)}::bigint[], ${keys(sections)}::bigint[]) as c (id, own, above)
        on c.id = d.column_id
      where d.site_id = 1 and d.state = 'published'`.execute(db);
    await sql`set maintenance_work_mem = '256MB'`.execute(db);
    for (const { statement } of rows) await sql.raw(statement).execute(db);
    await sql`vacuum (analyze) pages.pages`.execute(db);
  });
}
