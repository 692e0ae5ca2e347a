import { sql, type Selectable } from "kysely";
import type { Db, Tables } from "../../platform/database/database.ts";
import type { ColumnFilter } from "./contract.ts";
import type { Column, Site } from "./model.ts";
import "./tables.ts";

/** All sites, by key. */
export async function allSites(db: Db): Promise<readonly Site[]> {
  const rows = await db.selectFrom("columns.sites").selectAll().orderBy("id").execute();
  return rows.map(toSite);
}

/** One site by its key, or null. */
export async function siteById(db: Db, id: number): Promise<Site | null> {
  const row = await db
    .selectFrom("columns.sites")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : toSite(row);
}

/** All columns of a site, in the order of the tree's levels, sort and key. */
export async function columnsOf(db: Db, siteId: number): Promise<readonly Column[]> {
  const rows = await db
    .selectFrom("columns.columns")
    .selectAll()
    .where("site_id", "=", siteId)
    .orderBy("level")
    .orderBy("sort")
    .orderBy("id")
    .execute();
  return rows.map(toColumn);
}

/** A column and those above it, nearest first; empty when there is none. */
export async function columnTrail(db: Db, id: number): Promise<readonly Column[]> {
  const found = await sql<Selectable<Tables["columns.columns"]>>`
    with recursive trail as (
      select c.*, 0 as steps from columns.columns c where c.id = ${id}
      union all
      select c.*, t.steps + 1 from columns.columns c join trail t on c.id = t.parent_id
    ) select * from trail order by steps`.execute(db);
  return found.rows.map(toColumn);
}

/** The keys of the column at a path and of all below it, on any of the sites; empty when there is none. */
export async function columnKeysAt(
  db: Db,
  siteIds: readonly number[],
  path: string,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("columns.columns")
    .select("id")
    .where("site_id", "in", [...siteIds])
    .where((where) => where.or([where("path", "=", path), where("path", "^@", `${path}/`)]))
    .execute();
  return rows.map((row) => row.id);
}

/** The sites of a group: the portal itself and its language sites. */
export async function sitesOfGroup(db: Db, groupId: number): Promise<readonly Site[]> {
  const rows = await db
    .selectFrom("columns.sites")
    .selectAll()
    .where("group_id", "=", groupId)
    .orderBy("id")
    .execute();
  return rows.map(toSite);
}

/** The columns that a filter finds on the sites of a group, in the order of site, level, sort and key. */
export async function listColumns(
  db: Db,
  groupId: number,
  filter: ColumnFilter,
): Promise<readonly Column[]> {
  let query = db
    .selectFrom("columns.columns as c")
    .innerJoin("columns.sites as s", "s.id", "c.site_id")
    .selectAll("c")
    .where("s.group_id", "=", groupId);
  if (filter.site !== undefined) query = query.where("s.code", "=", filter.site);
  if (filter.level !== undefined) query = query.where("c.level", "=", filter.level);
  if (filter.fromLevel !== undefined) query = query.where("c.level", ">=", filter.fromLevel);
  const rows = await query
    .orderBy("c.site_id")
    .orderBy("c.level")
    .orderBy("c.sort")
    .orderBy("c.id")
    .execute();
  return rows.map(toColumn);
}

function toSite(row: Selectable<Tables["columns.sites"]>): Site {
  return {
    id: row.id,
    groupId: row.group_id,
    code: row.code,
    name: row.name,
    governmentName: row.government_name,
    language: row.language,
    prefix: row.prefix,
    domain: row.domain,
    identifier: row.identifier,
    regionCode: row.region_code,
    icpRecord: row.icp_record,
    policeRecord: row.police_record,
    sponsor: row.sponsor,
    organiser: row.organiser,
    contact: row.contact,
    channel: row.channel,
    demo: row.demo,
  };
}

function toColumn(row: Selectable<Tables["columns.columns"]>): Column {
  return {
    id: row.id,
    siteId: row.site_id,
    parentId: row.parent_id,
    level: row.level,
    slug: row.slug,
    path: row.path,
    name: row.name,
    description: row.description,
    keywords: row.keywords,
    type: row.type,
    display: row.display,
    freshnessDays: row.freshness_days,
    required: row.required,
    organizationId: row.organization_id,
    statutoryItem: row.statutory_item,
    sort: row.sort,
  };
}
