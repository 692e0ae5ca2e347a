import { newestOf, newestOfSite } from "../../../modules/documents/index.ts";
import { renderAccessibility } from "../../pages/accessibility-page.tsx";
import { renderHome } from "../../pages/home-page.tsx";
import { renderNotFound } from "../../pages/message-page.tsx";
import { renderOrganization } from "../../pages/organization-page.tsx";
import { renderOrganizations } from "../../pages/organizations-page.tsx";
import { renderSiteMap } from "../../pages/site-map-page.tsx";
import { robotsText } from "../../pages/sitemap.ts";
import { homeModel } from "../models/home-model.ts";
import { organizationModel, organizationsModel } from "../models/organization-models.ts";
import { siteMapModel } from "../models/site-map-model.ts";
import { organizationPage, type StandingPage } from "../page-ids.ts";
import { fileOf, homePath } from "../paths.ts";
import { renderMapIndex, renderMapPlaces } from "./maps.ts";
import type { Rendered, Run } from "./run.ts";

/** A page that every site has once; null for one that stands on the portal alone. */
export async function renderStanding(run: Run, kind: StandingPage): Promise<Rendered | null> {
  if (kind === "home") return renderHomePage(run);
  if (kind === "map-index") return renderMapIndex(run);
  if (kind === "map-places") return renderMapPlaces(run);
  const { facts, notes } = run.begin();
  const { site, frame } = facts;
  const home = homePath(site);
  const at = (path: string, content: string): Rendered => ({
    page: kind,
    path: fileOf(path),
    content,
    isGone: false,
    notes,
  });
  switch (kind) {
    case "organizations": {
      const model = organizationsModel(facts);
      return at(model.path, renderOrganizations(model, frame));
    }
    case "site-map": {
      const model = siteMapModel(facts);
      return at(model.path, renderSiteMap(model, frame));
    }
    case "accessibility": {
      const path = `${home}accessibility/`;
      const limits = ["部分历史附件是扫描件，读屏软件无法朗读；需要时请联系我们提供文字版。"];
      const model = { path, checkedOn: "2026-11-24", phone: site.contact, email: null, limits };
      return at(path, renderAccessibility(model, frame));
    }
    case "not-found": {
      const links = [
        { label: "首页", href: home },
        { label: "网站地图", href: `${home}site-map/` },
        { label: "搜索", href: `${home}search/` },
      ];
      const path = `${home}404.html`;
      return at(path, renderNotFound({ path, links }, frame));
    }
    default:
      return site.id === site.groupId ? at("/robots.txt", robotsText(frame.origin, [home])) : null;
  }
}

async function renderHomePage(run: Run): Promise<Rendered> {
  const { facts, notes } = run.begin();
  const { site, frame } = facts;
  const latest = await run.newest(10, notes);
  notes.fact("government-documents", site.id);
  const governmentDocuments = await newestOfSite(
    run.db,
    site.id,
    { kind: "government-document" },
    6,
  );
  const display = facts.columns
    .filter((column) => column.type === "征集调查")
    .map((column) => column.id);
  for (const id of display) notes.fact("below", id);
  const onDisplay = await newestOf(run.db, display, 4);
  const newest = latest[0];
  const year = newest === undefined ? null : Number(newest.publishedOn.slice(0, 4)) - 1;
  const isPortal = site.id === site.groupId;
  if (year !== null && isPortal) notes.fact("figures", site.groupId, year);
  const figures =
    year !== null && isPortal ? { year, list: (await run.figures(year)).figures } : null;
  const content = renderHome(
    homeModel({ latest, governmentDocuments, onDisplay, figures }, facts),
    frame,
  );
  return { page: "home", path: fileOf(homePath(site)), content, isGone: false, notes };
}

/** The page of one organization; null when there is none. */
export async function renderOrganizationPage(
  run: Run,
  organizationId: number,
): Promise<Rendered | null> {
  const { facts, notes } = run.begin();
  const organization = facts.organizationById.get(organizationId);
  if (organization === undefined) return null;
  notes.fact("newest-of-organization", organizationId, facts.site.id);
  const latest = await newestOfSite(run.db, facts.site.id, { organizationId }, 20);
  const model = organizationModel(organization, latest, facts);
  const content = renderOrganization(model, facts.frame);
  const path = fileOf(model.path);
  return { page: organizationPage(organizationId), path, content, isGone: false, notes };
}
