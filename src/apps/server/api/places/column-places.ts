import { may, type SignedIn } from "../../../../modules/accounts/index.ts";
import {
  listColumns,
  sitesOfGroup,
  type Column,
  type Site,
} from "../../../../modules/columns/index.ts";
import { organizationsOf, trailOf } from "../../../../modules/organizations/index.ts";
import { portalOf, type App } from "../../app.ts";

/** What a column's routes decide on; null before the first run is done. */
export async function placesOf(app: App): Promise<{
  readonly sites: readonly Site[];
  readonly columns: readonly Column[];
  hasOrganization(id: number | null): boolean;
  /** Whether a person may change columns that an organization keeps; null is the whole district. */
  administers(person: SignedIn, organizationId: number | null): boolean;
} | null> {
  const portal = await portalOf(app);
  if (portal === null) return null;
  const db = app.database.read;
  const [sites, columns, organizations] = await Promise.all([
    sitesOfGroup(db, portal.groupId),
    listColumns(db, portal.groupId, {}),
    organizationsOf(db, portal.groupId),
  ]);
  const byId = new Map(organizations.map((one) => [one.id, one]));
  return {
    sites,
    columns,
    hasOrganization: (id) => id === null || byId.has(id),
    administers: (person, id) =>
      may(person, "column.administer", { trail: id === null ? [] : trailOf(id, byId) }).ok,
  };
}
