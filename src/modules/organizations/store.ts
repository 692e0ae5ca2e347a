import { plainDateOf, type PlainDate } from "../../kernel/dates.ts";
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

/** The tree of a site's organizations, locked until the transaction ends. */
export async function lockTree(tx: Tx, siteId: number) {
  const rows = await tx
    .selectFrom("organizations.organizations")
    .select(["id", "parent_id", "slug", "name", "valid_from", "valid_to"])
    .where("site_id", "=", siteId)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    slug: row.slug,
    name: row.name,
    validFrom: plainDateOf(row.valid_from),
    validTo: row.valid_to === null ? null : plainDateOf(row.valid_to),
  }));
}

/** Gives an organization another address word. */
export async function setSlug(tx: Tx, id: number, slug: string): Promise<void> {
  await tx
    .updateTable("organizations.organizations")
    .set((is) => ({ slug, version: is("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Writes that an organization ended on a day and who goes on with its duties. */
export async function setMerged(tx: Tx, id: number, into: number, on: PlainDate): Promise<void> {
  await tx
    .updateTable("organizations.organizations")
    .set((is) => ({ valid_to: on, successor_id: into, version: is("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Puts organizations below another one, or at the top for null. */
export async function setParent(
  tx: Tx,
  ids: readonly number[],
  parentId: number | null,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("organizations.organizations")
    .set((is) => ({ parent_id: parentId, version: is("version", "+", 1) }))
    .where("id", "in", [...ids])
    .execute();
}
