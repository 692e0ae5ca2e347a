import { beijingDay } from "../../../kernel/dates.ts";
import { siteRowsBetween } from "../../../modules/documents/index.ts";
import { fromOf } from "../../../modules/pages/index.ts";
import { sitemapIndex, sitemapPart } from "../../pages/sitemap.ts";
import { WHOLE_SITE } from "../column-layout.ts";
import { mapPage } from "../page-ids.ts";
import { columnPath, documentHref, fileOf, homePath, organizationHref } from "../paths.ts";
import type { Rendered, Run } from "./run.ts";

const MOST_ROWS = 2_000;

/** A part of the site map: the addresses of documents, oldest first; null when there is none of this number. */
export async function renderMapPart(run: Run, number: number): Promise<Rendered | null> {
  if (number > (await run.pagesOf(WHOLE_SITE))) return null;
  const { facts, notes } = run.begin();
  const { site, frame } = facts;
  const [from, to] = [
    await fromOf(run.db, site.id, WHOLE_SITE, number),
    await fromOf(run.db, site.id, WHOLE_SITE, number + 1),
  ];
  const rows = await siteRowsBetween(run.db, site.id, from, to, MOST_ROWS);
  const content = sitemapPart(
    rows
      .filter((row) => !row.isGone)
      .map((row) => ({
        url: frame.origin + documentHref(site, row.path),
        changedOn: beijingDay(row.updatedAt),
      })),
  );
  const path = fileOf(`${homePath(site)}sitemap-${number}.xml`);
  return { page: mapPage(number), path, content, isGone: false, notes };
}

/** The list of the parts of the site map. */
export async function renderMapIndex(run: Run): Promise<Rendered> {
  const { facts, notes } = run.begin();
  const { site, frame } = facts;
  const home = frame.origin + homePath(site);
  const parts = Array.from(
    { length: await run.pagesOf(WHOLE_SITE) },
    (_, index) => `${home}sitemap-${index + 1}.xml`,
  );
  const content = sitemapIndex([`${home}sitemap-places.xml`, ...parts]);
  const path = fileOf(`${homePath(site)}sitemap.xml`);
  return { page: "map-index", path, content, isGone: false, notes };
}

/** The part of the site map that names home page, columns and organizations. */
export function renderMapPlaces(run: Run): Rendered {
  const { facts, notes } = run.begin();
  const { site, frame } = facts;
  const content = sitemapPart(
    [
      homePath(site),
      organizationHref(site, null),
      ...facts.columns.map((column) => columnPath(site, column)),
      ...facts.organizations.map((one) => organizationHref(site, one)),
    ].map((path) => ({ url: frame.origin + path, changedOn: null })),
  );
  const path = fileOf(`${homePath(site)}sitemap-places.xml`);
  return { page: "map-places", path, content, isGone: false, notes };
}
