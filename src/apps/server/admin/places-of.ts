import type { SignedIn } from "../../../modules/accounts/index.ts";
import { may } from "../../../modules/accounts/index.ts";
import { columnsOf, sitesOfGroup, type Column, type Site } from "../../../modules/columns/index.ts";
import {
  organizationsOf,
  trailOf,
  type Organization,
} from "../../../modules/organizations/index.ts";
import { portalOf, type App } from "../app.ts";

/** The sites, columns and organizations of the installation, as choices need them. */
export type Places = {
  readonly portal: Site;
  readonly sites: readonly Site[];
  readonly columns: readonly Column[];
  readonly organizations: readonly Organization[];
};

/** Loads them; null before the first run is done. */
export async function placesOf(app: App): Promise<Places | null> {
  const portal = await portalOf(app);
  if (portal === null) return null;
  const db = app.database.read;
  const sites = await sitesOfGroup(db, portal.groupId);
  const columns = (await Promise.all(sites.map((site) => columnsOf(db, site.id)))).flat();
  return { portal, sites, columns, organizations: await organizationsOf(db, portal.groupId) };
}

/** The columns of a site in the order of the tree, each with its full name, as choices. */
export function columnOptions(places: Places, by: "id" | "path") {
  const names = new Map(
    places.columns.map((column) => [`${column.siteId} ${column.path}`, column.name]),
  );
  const trail = (column: Column) => {
    const parts = column.path.split("/");
    return parts
      .map((_, index) => names.get(`${column.siteId} ${parts.slice(0, index + 1).join("/")}`) ?? "")
      .join(" / ");
  };
  const siteName = new Map(
    places.sites.map((site) => [site.id, site.id === places.portal.id ? "" : `【${site.name}】`]),
  );
  return places.columns
    .toSorted((a, b) => a.siteId - b.siteId || (a.path < b.path ? -1 : 1))
    .map((column) => ({
      value: by === "id" ? String(column.id) : column.path,
      label: `${siteName.get(column.siteId) ?? ""}${trail(column)}`,
    }));
}

/** The organizations at which a person may draft. */
export function draftingPlaces(person: SignedIn, places: Places): readonly Organization[] {
  const byId = new Map(places.organizations.map((one) => [one.id, one]));
  return places.organizations.filter(
    (one) =>
      one.validTo === null && may(person, "document.draft", { trail: trailOf(one.id, byId) }).ok,
  );
}
