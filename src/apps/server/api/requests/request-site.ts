import { may, type Action, type SignedIn } from "../../../../modules/accounts/index.ts";
import {
  organizationsOf,
  trailOf,
  type Organization,
} from "../../../../modules/organizations/index.ts";
import { mayEverywhere } from "../../access/places.ts";
import { portalOf, type App } from "../../app.ts";

export const noSite = { status: 404, code: "not-found", detail: "还没有建立网站，请先完成安装。" };

/** The site whose requests are worked on, with its organizations; null before it is set up. */
export async function requestSite(app: App) {
  const site = await portalOf(app);
  if (site === null) return null;
  const organizations = await organizationsOf(app.database.read, site.groupId);
  return {
    id: site.id,
    organizations,
    nameOf: (id: number | null) => organizations.find((one) => one.id === id)?.name ?? "",
  };
}

/** The organizations at which a person may do something; null is all of them, whatever is added later. */
export function placesFor(
  person: SignedIn,
  action: Action,
  organizations: readonly Organization[],
): readonly number[] | null {
  if (mayEverywhere(person, action)) return null;
  const byId = new Map(organizations.map((one) => [one.id, one]));
  return organizations
    .filter((one) => may(person, action, { trail: trailOf(one.id, byId) }).ok)
    .map((one) => one.id);
}
