import { allSites, type Site } from "../../../../modules/columns/index.ts";
import type { App } from "../../app.ts";

export const noSite = { status: 404, code: "not-found", detail: "还没有建立这个网站。" };

/** The site that was asked for, or the portal where none was; null when there is none. */
export async function siteAsked(app: App, siteId: number | undefined): Promise<Site | null> {
  const sites = await allSites(app.database.read);
  return (
    sites.find((site) => (siteId === undefined ? site.id === site.groupId : site.id === siteId)) ??
    null
  );
}
