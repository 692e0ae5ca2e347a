import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import { allSites, columnsOf } from "../../columns/index.ts";
import { trailOf } from "../../organizations/index.ts";
import type { EntryFacts, EntrySource, SearchEntry } from "../../search/index.ts";
import type { DocumentFields, Validity } from "../model.ts";
import { searchEntryOf } from "../search-entry.ts";
import { attachmentsOfAll, fieldsOf } from "../store/rows.ts";
import "../tables.ts";

const TOGETHER = 1_000;

/** Published documents, as what the search must hold of them. */
export const documentsForSearch: EntrySource = {
  source: "document",

  async count(db) {
    const found = await sql<{ n: number }>`
      select count(*)::int as n from documents.documents where state = 'published'`.execute(db);
    return found.rows[0]?.n ?? 0;
  },

  async *facts(db) {
    for (const { id: siteId } of await allSites(db)) {
      const trails = await columnTrails(db, [siteId]);
      for (let after: Row | undefined; ;) {
        const rows: readonly Row[] = await publishedAfter(db, siteId, after);
        if (rows.length === 0) break;
        yield rows.map((row) => factsOf(row, trails));
        after = rows.at(-1);
      }
    }
  },

  async among(db, ids) {
    const siteIds = (await allSites(db)).map((site) => site.id);
    const found = await sql<{ id: string }>`
      select id from documents.documents
      where site_id = any(${siteIds}::smallint[]) and id = any(${[...ids]}::uuid[])
        and state = 'published'`.execute(db);
    return new Set(found.rows.map((row) => row.id));
  },

  async entries(db, ids) {
    const siteIds = (await allSites(db)).map((site) => site.id);
    const found = await sql<Row & { fields: DocumentFields; body: string }>`
      select ${COLUMNS}, e.fields, e.body from documents.documents d
      join documents.editions e on e.site_id = d.site_id and e.id = d.published_edition
      where d.site_id = any(${siteIds}::smallint[]) and d.id = any(${[...ids]}::uuid[])
        and d.state = 'published'`.execute(db);
    const editions = found.rows.map((row) => row.published_edition);
    const attachments = await attachmentsOfAll(db, siteIds, editions);
    const trails = await columnTrails(db, [...new Set(found.rows.map((row) => row.site_id))]);
    const entries = new Map(
      found.rows.map((row): readonly [string, SearchEntry] => {
        const facts = factsOf(row, trails);
        const content = {
          body: row.body,
          attachments: attachments.get(row.published_edition) ?? [],
        };
        // By its own days the validity may be another than when the edition was written.
        const { validity, columnId, organizationId } = facts;
        const fields = { ...fieldsOf(row.fields), validity, columnId, organizationId };
        return [
          row.id,
          searchEntryOf(
            { ...facts, editionId: row.published_edition, indexNumber: row.index_number },
            fields,
            content,
            facts.columnTrail,
          ),
        ];
      }),
    );
    return ids.flatMap((id) => entries.get(id) ?? []);
  },
};

const COLUMNS = sql.raw(
  "d.site_id, d.id, d.path, d.index_number, d.published_at::text as published_at, d.published_on, d.validity, " +
    "d.organization_id, d.column_id, d.published_edition",
);

type Row = {
  readonly site_id: number;
  readonly id: string;
  readonly path: string;
  readonly index_number: string;
  readonly published_at: string;
  readonly published_on: string;
  readonly validity: Validity;
  readonly organization_id: number;
  readonly column_id: number;
  readonly published_edition: string;
};

async function publishedAfter(
  db: Db,
  siteId: number,
  after: Row | undefined,
): Promise<readonly Row[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from documents.documents d
    where d.site_id = ${siteId} and d.state = 'published'
      and (d.published_at, d.id) > (${after?.published_at ?? "-infinity"}::timestamptz,
        ${after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid)
    order by d.published_at, d.id limit ${TOGETHER}`.execute(db);
  return found.rows;
}

type Trails = ReadonlyMap<number, readonly number[]>;

async function columnTrails(db: Db, siteIds: readonly number[]): Promise<Trails> {
  const columns = [];
  for (const siteId of siteIds) columns.push(...(await columnsOf(db, siteId)));
  const byId = new Map(columns.map((column) => [column.id, column]));
  return new Map(columns.map(({ id }) => [id, trailOf(id, byId)]));
}

function factsOf(row: Row, trails: Trails): EntryFacts & { readonly validity: Validity } {
  return {
    siteId: row.site_id,
    id: row.id,
    stamp: row.published_edition,
    path: row.path,
    indexNumber: row.index_number,
    publishedOn: row.published_on,
    validity: row.validity,
    organizationId: row.organization_id,
    columnId: row.column_id,
    columnTrail: trails.get(row.column_id) ?? [],
  };
}
