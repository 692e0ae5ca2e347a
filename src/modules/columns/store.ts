import { sql } from "kysely";
import type { Tx } from "../../platform/database/database.ts";
import type { Column, ColumnChange, NewColumn, Site } from "./model.ts";
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

/** Where a site's addresses lie: the site that its group begins with, and the prefix of its own. */
export async function addressSpaceOf(
  tx: Tx,
  siteId: number,
): Promise<{ readonly groupId: number; readonly prefix: string } | null> {
  const row = await tx
    .selectFrom("columns.sites")
    .select(["group_id", "prefix"])
    .where("id", "=", siteId)
    .executeTakeFirst();
  return row === undefined ? null : { groupId: row.group_id, prefix: row.prefix };
}

/** All columns of a site as a tree, locked until the transaction ends: nothing is put below what moves. */
export async function lockTree(tx: Tx, siteId: number) {
  const rows = await tx
    .selectFrom("columns.columns")
    .select(["id", "parent_id", "level", "slug", "path", "name", "required"])
    .where("site_id", "=", siteId)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ parent_id: parentId, ...row }) => ({ ...row, parentId }));
}

/** Puts columns in their new places. */
export async function placeColumns(
  tx: Tx,
  moved: readonly Pick<Column, "id" | "parentId" | "level" | "slug" | "path">[],
): Promise<void> {
  const col = <T>(pick: (one: (typeof moved)[number]) => T) => moved.map(pick);
  await sql`
    update columns.columns c set parent_id = m.parent_id, level = m.level, slug = m.slug, path = m.path, version = version + 1
    from unnest(${col((one) => one.id)}::int[], ${col((one) => one.parentId)}::int[],
      ${col((one) => one.level)}::smallint[], ${col((one) => one.slug)}::text[], ${col((one) => one.path)}::text[])
      as m (id, parent_id, level, slug, path)
    where c.id = m.id`.execute(tx);
}

/** Takes a column out of the tree. */
export async function deleteColumn(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom("columns.columns").where("id", "=", id).execute();
}

/** Gives the columns that one organization keeps to another; answers which. */
export async function handOver(
  tx: Tx,
  from: number,
  into: number,
): Promise<readonly { readonly id: number; readonly siteId: number }[]> {
  const rows = await tx
    .updateTable("columns.columns")
    .set((is) => ({ organization_id: into, version: is("version", "+", 1) }))
    .where("organization_id", "=", from)
    .returning(["id", "site_id"])
    .execute();
  return rows.map((row) => ({ id: row.id, siteId: row.site_id }));
}
