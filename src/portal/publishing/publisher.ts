import type { Db } from "../../platform/database/database.ts";
import type { Column } from "../../modules/columns/index.ts";
import { publishedBefore, relatedKeys } from "../../modules/documents/index.ts";
import type { SiteAssets } from "../../ui/assets.ts";
import { staleAfter, type PagesEvent, type StalePages } from "./events.ts";
import { goneMarker, removePage, writePage } from "./page-file.ts";
import {
  columnOutputs,
  documentOutputs,
  homeOutputs,
  organizationOutput,
  type Output,
} from "./render.ts";
import { redirectsToPlace, staleRedirects } from "./redirects.ts";
import { loadSiteShape, withCounts, type SiteFacts, type SiteShape } from "./site-facts.ts";
import { publishWholeSite, sitemapOutputs } from "./whole-site.ts";

export type PublisherDeps = {
  readonly db: Db;
  readonly siteFolder: string;
  readonly assets: SiteAssets;
  readonly publicUrl: string | null;
};

const DOCUMENTS_AT_ONCE = 200;

/**
 * Keeps the published site in step with the records. Only one publisher works on a site folder at a time;
 * the program that runs it sees to that.
 */
export function openPublisher(deps: PublisherDeps) {
  const shapes = new Map<number, SiteShape>();

  async function factsOf(siteId: number): Promise<SiteFacts | null> {
    const shape =
      shapes.get(siteId) ??
      (await loadSiteShape(deps.db, siteId, {
        assets: deps.assets.paths,
        publicUrl: deps.publicUrl,
      }));
    if (shape === null) return null;
    shapes.set(siteId, shape);
    return withCounts(deps.db, shape);
  }

  async function placeRedirects(siteId: number, shards: readonly number[] | null): Promise<void> {
    for await (const placed of redirectsToPlace(deps.db, siteId, shards))
      for (const one of placed)
        if ("content" in one)
          await (one.content === null
            ? removePage(deps.siteFolder, one.path)
            : writePage(deps.siteFolder, one.path, one.content));
  }

  return {
    /** Renders what a run of events made stale. Doing it twice does no harm. */
    async publish(events: readonly PagesEvent[]): Promise<{ readonly pages: number }> {
      let pages = 0;
      for (const stale of staleAfter(events)) {
        if (stale.whole) shapes.clear();
        const facts = await factsOf(stale.siteId);
        if (facts === null) continue;
        const write = async (outputs: readonly Output[]) => {
          for (const output of outputs) await put(deps.siteFolder, output);
          pages += outputs.length;
        };
        if (stale.whole) await publishWholeSite(deps.db, facts, write);
        else await publishStale(deps.db, facts, stale, write);
      }
      for (const [siteId, shards] of await staleRedirects(deps.db, events))
        await placeRedirects(siteId, shards);
      return { pages };
    },
    /** Writes the sitemap of a site anew; it walks all addresses, so it follows changes at a distance. */
    async publishSitemap(siteId: number): Promise<void> {
      const facts = await factsOf(siteId);
      if (facts === null) return;
      for (const output of await sitemapOutputs(deps.db, facts)) await put(deps.siteFolder, output);
    },
    /** Renders every page of a site; `progress` hears how many are written. Answers how many there are. */
    async publishAll(
      siteId: number,
      progress: (written: number) => void = () => {},
    ): Promise<{ readonly pages: number }> {
      shapes.clear();
      const facts = await factsOf(siteId);
      let pages = 0;
      if (facts === null) return { pages };
      await publishWholeSite(deps.db, facts, async (outputs) => {
        await Promise.all(outputs.map((output) => put(deps.siteFolder, output)));
        pages += outputs.length;
        progress(pages);
      });
      if (facts.site.id === facts.site.groupId) await placeRedirects(siteId, null);
      return { pages };
    },
  };
}

export type Publisher = ReturnType<typeof openPublisher>;

async function publishStale(
  db: Db,
  facts: SiteFacts,
  stale: StalePages,
  write: (outputs: readonly Output[]) => Promise<void>,
): Promise<void> {
  const ids = [...stale.documents];
  const linked = await relatedKeys(db, facts.site.id, ids);
  const all = [...new Set([...ids, ...linked])];
  for (let at = 0; at < all.length; at += DOCUMENTS_AT_ONCE) {
    await write(await documentOutputs(db, facts, all.slice(at, at + DOCUMENTS_AT_ONCE)));
  }
  const above = new Set<Column>();
  for (const [id, from] of stale.columns) {
    const column = facts.columnById.get(id);
    if (column === undefined) continue;
    await write(
      await columnOutputs(
        db,
        facts,
        column,
        await publishedBefore(db, facts.site.id, column.id, from),
      ),
    );
    for (let at = parentOf(column, facts); at !== undefined; at = parentOf(at, facts))
      above.add(at);
  }
  for (const column of above) await write(await columnOutputs(db, facts, column, 0));
  for (const id of stale.organizations) {
    const organization = facts.organizationById.get(id);
    if (organization !== undefined)
      await write([await organizationOutput(db, facts, organization)]);
  }
  await write(await homeOutputs(db, facts));
}

function parentOf(column: Column, facts: SiteFacts): Column | undefined {
  return column.parentId === null ? undefined : facts.columnById.get(column.parentId);
}

async function put(siteFolder: string, output: Output): Promise<void> {
  if (output.content === null) return removePage(siteFolder, output.file);
  // The notice takes the place of the text before the marker is set: what is withdrawn is nowhere from then on.
  await writePage(siteFolder, output.file, output.content);
  if (output.gone === true) await writePage(siteFolder, goneMarker(output.file), "");
  if (output.gone === false) await removePage(siteFolder, goneMarker(output.file));
}
