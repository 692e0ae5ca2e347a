import type { Tx } from "../../platform/database/database.ts";
import type { ColumnChange, NewColumn, Site } from "./model.ts";
import "./tables.ts";

/** Inserts a site; answers false when its key or code is taken. */
export async function insertSite(tx: Tx, site: Site): Promise<boolean> {
  const row = await tx
    .insertInto("columns.sites")
    .values({
      id: site.id,
      group_id: site.groupId,
      code: site.code,
      name: site.name,
      government_name: site.governmentName,
      language: site.language,
      prefix: site.prefix,
      domain: site.domain,
      identifier: site.identifier,
      region_code: site.regionCode,
      icp_record: site.icpRecord,
      police_record: site.policeRecord,
      sponsor: site.sponsor,
      organiser: site.organiser,
      contact: site.contact,
      channel: site.channel,
      demo: site.demo,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The key of a column by its path, or null. */
export async function keyOfPath(tx: Tx, siteId: number, path: string): Promise<number | null> {
  const row = await tx
    .selectFrom("columns.columns")
    .select("id")
    .where("site_id", "=", siteId)
    .where("path", "=", path)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Inserts a column; answers its key, or null when the path is taken. */
export async function insertColumn(
  tx: Tx,
  given: NewColumn,
  place: { readonly parentId: number | null; readonly path: string; readonly level: number },
): Promise<number | null> {
  const row = await tx
    .insertInto("columns.columns")
    .values({
      site_id: given.siteId,
      parent_id: place.parentId,
      level: place.level,
      slug: given.slug,
      path: place.path,
      name: given.name.trim(),
      description: given.description,
      keywords: given.keywords,
      type: given.type,
      display: given.display,
      freshness_days: given.freshnessDays,
      required: given.required,
      organization_id: given.organizationId,
      statutory_item: given.statutoryItem,
      sort: given.sort,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What can be changed of a column, locked until the transaction ends; null when there is no such column. */
export async function lockColumn(
  tx: Tx,
  siteId: number,
  id: number,
): Promise<(ColumnChange & { readonly path: string }) | null> {
  const row = await tx
    .selectFrom("columns.columns")
    .select(["path", "name", "description", "organization_id", "sort", "freshness_days"])
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        path: row.path,
        name: row.name,
        description: row.description,
        organizationId: row.organization_id,
        sort: row.sort,
        freshnessDays: row.freshness_days,
      };
}

/** Writes the changed fields of a column. */
export async function updateColumn(tx: Tx, id: number, given: ColumnChange): Promise<void> {
  await tx
    .updateTable("columns.columns")
    .set((is) => ({
      name: given.name,
      description: given.description,
      organization_id: given.organizationId,
      sort: given.sort,
      freshness_days: given.freshnessDays,
      version: is("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}
