import type { Tx } from "../../platform/database/database.ts";
import type { NewOrganization, OrganizationChange } from "./model.ts";
import "./tables.ts";

/** The key of an organization by its slug, or null. */
export async function keyOfSlug(tx: Tx, siteId: number, slug: string): Promise<number | null> {
  const row = await tx
    .selectFrom("organizations.organizations")
    .select("id")
    .where("site_id", "=", siteId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Inserts an organization; answers its key, or null when the slug or the code is taken. */
export async function insert(
  tx: Tx,
  given: NewOrganization,
  links: { readonly parentId: number | null; readonly successorId: number | null },
): Promise<number | null> {
  const row = await tx
    .insertInto("organizations.organizations")
    .values({
      site_id: given.siteId,
      parent_id: links.parentId,
      successor_id: links.successorId,
      kind: given.kind,
      code: given.code,
      slug: given.slug,
      name: given.name.trim(),
      short_name: given.shortName,
      duties: given.duties,
      address: given.address,
      phone: given.phone,
      fax: given.fax,
      email: given.email,
      office_hours: given.officeHours,
      head_name: given.headName,
      head_title: given.headTitle,
      valid_from: given.validFrom,
      valid_to: given.validTo,
      sort: given.sort,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What can be changed of an organization, locked until the transaction ends; null when there is none. */
export async function lockOrganization(
  tx: Tx,
  siteId: number,
  id: number,
): Promise<(OrganizationChange & { readonly slug: string }) | null> {
  const row = await tx
    .selectFrom("organizations.organizations")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        slug: row.slug,
        name: row.name,
        shortName: row.short_name,
        duties: row.duties,
        address: row.address,
        phone: row.phone,
        officeHours: row.office_hours,
        headName: row.head_name,
        headTitle: row.head_title,
      };
}

/** Writes the changed fields of an organization. */
export async function update(tx: Tx, id: number, given: OrganizationChange): Promise<void> {
  await tx
    .updateTable("organizations.organizations")
    .set((is) => ({
      name: given.name,
      short_name: given.shortName,
      duties: given.duties,
      address: given.address,
      phone: given.phone,
      office_hours: given.officeHours,
      head_name: given.headName,
      head_title: given.headTitle,
      version: is("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}
