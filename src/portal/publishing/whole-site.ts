import type { Db } from "../../platform/database/database.ts";
import { publicPaths } from "../../modules/documents/index.ts";
import { renderAccessibility } from "../pages/accessibility-page.tsx";
import { renderNotFound } from "../pages/message-page.tsx";
import { renderOrganizations } from "../pages/organizations-page.tsx";
import { renderSiteMap } from "../pages/site-map-page.tsx";
import { robotsText, sitemapFiles, type SitemapEntry } from "../pages/sitemap.ts";
import { organizationsModel } from "./models/organization-models.ts";
import { siteMapModel } from "./models/site-map-model.ts";
import { columnPath, documentHref, fileOf, homePath, organizationHref } from "./paths.ts";
import {
  columnOutputs,
  documentOutputs,
  homeOutputs,
  organizationOutput,
  type Output,
} from "./render.ts";
import type { SiteFacts } from "./site-facts.ts";

const BATCH = 200;

type Write = (outputs: readonly Output[]) => Promise<void>;

/** Renders every page of a site, documents in batches, so that memory does not grow with the site. */
export async function publishWholeSite(db: Db, facts: SiteFacts, write: Write): Promise<void> {
  await write(standingOutputs(facts));
  await write(await homeOutputs(db, facts));
  for (const column of facts.columns) await write(await columnOutputs(db, facts, column, 0));
  for (const organization of facts.organizations)
    await write([await organizationOutput(db, facts, organization)]);
  for await (const rows of publicPaths(db, facts.site.id, BATCH)) {
    await write(
      await documentOutputs(
        db,
        facts,
        rows.map((row) => row.id),
      ),
    );
  }
  await write(await sitemapOutputs(db, facts));
}

/** Pages that follow from the site's facts alone: site map, organizations, accessibility, 404, robots.txt. */
function standingOutputs(facts: SiteFacts): readonly Output[] {
  const { site, frame } = facts;
  const home = homePath(site);
  const ways = [
    { label: "首页", href: home },
    { label: "网站地图", href: `${home}site-map/` },
    { label: "搜索", href: `${home}search/` },
  ];
  const map = siteMapModel(facts);
  const organizations = organizationsModel(facts);
  const accessibility = {
    path: `${home}accessibility/`,
    checkedOn: "2026-11-24",
    phone: site.contact,
    email: null,
    limits: ["部分历史附件是扫描件，读屏软件无法朗读；需要时请联系我们提供文字版。"],
  };
  const robots: readonly Output[] =
    site.id === site.groupId
      ? [{ file: "robots.txt", content: robotsText(frame.origin, [home]) }]
      : [];
  return [
    { file: fileOf(map.path), content: renderSiteMap(map, frame) },
    { file: fileOf(organizations.path), content: renderOrganizations(organizations, frame) },
    { file: fileOf(accessibility.path), content: renderAccessibility(accessibility, frame) },
    {
      file: fileOf(`${home}404.html`),
      content: renderNotFound({ path: `${home}404.html`, links: ways }, frame),
    },
    ...robots,
  ];
}

/** sitemap.xml of a site, split when it grows beyond the format's limit. */
export async function sitemapOutputs(db: Db, facts: SiteFacts): Promise<readonly Output[]> {
  const { site, frame } = facts;
  const newest = facts.columns.length === 0 ? "1970-01-01" : "";
  const entries: SitemapEntry[] = [];
  let last = newest;
  for await (const rows of publicPaths(db, site.id, 2_000)) {
    for (const row of rows) {
      if (row.isGone) continue;
      const changedOn = row.updatedAt.toISOString().slice(0, 10);
      entries.push({ url: frame.origin + documentHref(site, row.path), changedOn });
      if (changedOn > last) last = changedOn;
    }
  }
  const changedOn = last === "" ? "1970-01-01" : last;
  const lists = [
    homePath(site),
    organizationHref(site, null),
    ...facts.columns.map((column) => columnPath(site, column)),
    ...facts.organizations.map((one) => organizationHref(site, one)),
  ].map((path) => ({ url: frame.origin + path, changedOn }));
  return sitemapFiles([...lists, ...entries], frame.origin, homePath(site)).map((file) => ({
    file: fileOf(file.path),
    content: file.xml,
  }));
}
