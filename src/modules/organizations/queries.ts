import { sql, type Selectable } from "kysely";
import { plainDateOf } from "../../kernel/dates.ts";
import type { Db, Tables } from "../../platform/database/database.ts";
import type { Organization } from "./model.ts";
import "./tables.ts";

/** All organizations of a site, the tree's order: parents by sort, then by key. */
export async function organizationsOf(db: Db, siteId: number): Promise<readonly Organization[]> {
  const rows = await db
    .selectFrom("organizations.organizations")
    .selectAll()
    .where("site_id", "=", siteId)
    .orderBy("sort")
    .orderBy("id")
    .execute();
  return rows.map(toOrganization);
}

/** One organization by its key, or null. */
export async function organizationById(db: Db, id: number): Promise<Organization | null> {
  const row = await db
    .selectFrom("organizations.organizations")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : toOrganization(row);
}

/** The keys of an organization and of all above it, nearest first; empty when there is none. */
export async function organizationTrail(db: Db, id: number): Promise<readonly number[]> {
  const found = await sql<{ id: number }>`
    with recursive trail as (
      select o.id, o.parent_id, 0 as steps from organizations.organizations o where o.id = ${id}
      union all
      select o.id, o.parent_id, t.steps + 1 from organizations.organizations o join trail t on o.id = t.parent_id
      where t.steps < 20
    ) select id from trail order by steps`.execute(db);
  return found.rows.map((row) => row.id);
}

function toOrganization(row: Selectable<Tables["organizations.organizations"]>): Organization {
  return {
    id: row.id,
    siteId: row.site_id,
    parentId: row.parent_id,
    kind: row.kind,
    code: row.code,
    slug: row.slug,
    name: row.name,
    shortName: row.short_name,
    duties: row.duties,
    address: row.address,
    phone: row.phone,
    fax: row.fax,
    email: row.email,
    officeHours: row.office_hours,
    headName: row.head_name,
    headTitle: row.head_title,
    validFrom: plainDateOf(row.valid_from),
    validTo: row.valid_to === null ? null : plainDateOf(row.valid_to),
    successorId: row.successor_id,
    sort: row.sort,
  };
}
