import { columnsOf, sitesOfGroup } from "../../../modules/columns/index.ts";
import type { DocumentRow } from "../../../modules/documents/index.ts";
import { organizationsOf, type Organization } from "../../../modules/organizations/index.ts";
import type { Db } from "../../../platform/database/database.ts";

/** The places of a site's group by name, for lists of documents. */
export type Places = {
  readonly groupId: number;
  readonly organizations: readonly Organization[];
  readonly organizationNames: ReadonlyMap<number, string>;
  readonly columnNames: ReadonlyMap<number, string>;
};

/** Loads the places of a group; two short queries and one for each site. */
export async function placesOfGroup(db: Db, groupId: number): Promise<Places> {
  const organizations = await organizationsOf(db, groupId);
  const sites = await sitesOfGroup(db, groupId);
  const columns = (await Promise.all(sites.map((site) => columnsOf(db, site.id)))).flat();
  return {
    groupId,
    organizations,
    organizationNames: new Map(organizations.map((one) => [one.id, one.name])),
    columnNames: new Map(columns.map((one) => [one.id, one.name])),
  };
}

/** A row of a list with the names of its organization and column. */
export function named(row: DocumentRow, places: Places) {
  return {
    ...row,
    organizationName: places.organizationNames.get(row.organizationId) ?? "",
    columnName: places.columnNames.get(row.columnId) ?? "",
  };
}
