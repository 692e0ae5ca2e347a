import { ok, type Result } from "../../kernel/result.ts";
import { setTimeout as pause } from "node:timers/promises";
import { soleHolder, type Sole } from "../../platform/database/sole.ts";
import type { Database } from "../../platform/database/database.ts";
import type { JobRunner } from "../../platform/jobs.ts";
import type { Log } from "../../platform/log.ts";
import { allSites } from "../../modules/columns/index.ts";
import { readSiteAssets, type SiteAssets } from "../../ui/assets.ts";
import { publishEmergency } from "./emergency.ts";
import type { PagesEvent } from "./events.ts";
import { writePage } from "./page-file.ts";
import { openPublisher } from "./publisher.ts";
import { sitemapsAtADistance } from "./sitemaps-at-a-distance.ts";

type Deps = {
  readonly database: Database;
  readonly jobs: JobRunner;
  readonly log: Log;
  readonly siteFolder: string;
  readonly config: { readonly publicUrl: string | null };
};

export type PublishingWorker = { close(): Promise<void> };

const TOGETHER = 100;
const LOCK = "publisher";
/** People's work comes first; bulk work yields. */
const QUEUES = ["pages", "pages-bulk"] as const;

/**
 * Works the page queues for as long as the program runs. Two processes never publish at once: a second one
 * waits until the first is gone and then takes over. `published` hears when pages were written.
 */
export async function publishingWorker(
  deps: Deps,
  published: () => void = () => {},
): Promise<PublishingWorker> {
  const stop = new AbortController();
  let held: Sole | null = null;
  const sitemaps = sitemapsAtADistance(deps.log);
  const started = (async () => {
    while (!stop.signal.aborted) {
      held = await soleHolder(deps.database, LOCK);
      if (held !== null) break;
      await pause(1_000);
    }
    if (held === null) return;
    await deps.jobs.reclaim(QUEUES);
    const { publisher } = await publisherWithAssets(deps);
    sitemaps.begin(publisher.publishSitemap);
    // One that was due when the last worker ended is not known here: all are.
    for (const site of await allSites(deps.database.read)) sitemaps.stale(site.id);
    const emergency = () =>
      publishEmergency(deps.database.read, deps.siteFolder, readSiteAssets().grey);
    await emergency();
    await deps.jobs.work("emergency", TOGETHER, emergency, "at-once");
    for (const queue of QUEUES) {
      await deps.jobs.work<PagesEvent>(
        queue,
        TOGETHER,
        async (events) => {
          const { pages } = await publisher.publish(events);
          for (const event of events) sitemaps.stale(event.siteId, urgency(event));
          published();
          deps.log.debug({ queue, events: events.length, pages }, "pages published");
        },
        queue === "pages" ? "at-once" : "in-time",
      );
    }
  })();
  started.catch((error: unknown) =>
    deps.log.error({ problem: String(error) }, "publishing cannot start"),
  );
  return {
    async close() {
      stop.abort();
      await started.catch(() => undefined);
      await sitemaps.end();
      await held?.release();
    },
  };
}

function urgency(event: PagesEvent): "in-time" | "soon" {
  const isTakenOff = event.event === "document.withdrawn" || event.event === "document.archived";
  return isTakenOff ? "soon" : "in-time";
}

/**
 * Renders what waits in the queues, for a program that changed records while no worker runs. When another
 * process publishes already, it does the work: answers `elsewhere`.
 */
export async function publishWaiting(
  deps: Deps,
): Promise<{ readonly pages: number; readonly elsewhere: boolean }> {
  return alone(deps, async () => {
    const { publisher } = await publisherWithAssets(deps);
    let pages = 0;
    await publishEmergency(deps.database.read, deps.siteFolder, readSiteAssets().grey);
    for (const queue of QUEUES) {
      await deps.jobs.drain<PagesEvent>(queue, TOGETHER, async (events) => {
        pages += (await publisher.publish(events)).pages;
      });
    }
    return pages;
  });
}

/** Renders all pages of all sites anew. `progress` hears how many are written so far. */
export async function publishEverything(
  deps: Deps,
  progress: (written: number) => void = () => {},
): Promise<{ readonly pages: number; readonly elsewhere: boolean }> {
  return alone(deps, async () => {
    const { publisher } = await publisherWithAssets(deps);
    let pages = 0;
    let done = false;
    const everySite = async () => {
      for (const site of await allSites(deps.database.read)) {
        const before = pages;
        pages += (await publisher.publishAll(site.id, (written) => progress(before + written)))
          .pages;
      }
      done = true;
    };
    // What waits already is part of all pages; its jobs end when the pages are written, not before.
    const drain = (queue: string, first: () => Promise<void>) =>
      deps.jobs.drain<PagesEvent>(queue, 10_000, async (events) => {
        if (done) pages += (await publisher.publish(events)).pages;
        else await first();
      });
    const withBulk = async () => {
      await drain("pages-bulk", everySite);
      if (!done) await everySite();
    };
    await drain("pages", withBulk);
    if (!done) await withBulk();
    return pages;
  });
}

/** Asks the process that publishes to render all pages anew. */
export async function askForEverything(deps: Deps): Promise<void> {
  const sites = await allSites(deps.database.read);
  await deps.database.transact(async (tx): Promise<Result<true, never>> => {
    for (const site of sites) {
      await deps.jobs.enqueue(tx, "pages-bulk", { event: "site.changed", siteId: site.id });
    }
    return ok(true);
  });
}

async function alone(deps: Deps, work: () => Promise<number>) {
  const held = await soleHolder(deps.database, LOCK);
  if (held === null) return { pages: 0, elsewhere: true };
  try {
    await deps.jobs.reclaim(QUEUES);
    return { pages: await work(), elsewhere: false };
  } finally {
    await held.release();
  }
}

async function publisherWithAssets(deps: Deps) {
  const assets = readSiteAssets();
  await writeAssets(deps.siteFolder, assets);
  const publisher = openPublisher({
    db: deps.database.read,
    siteFolder: deps.siteFolder,
    assets,
    publicUrl: deps.config.publicUrl,
  });
  return { publisher, assets };
}

async function writeAssets(siteFolder: string, assets: SiteAssets): Promise<void> {
  for (const file of assets.files) await writePage(siteFolder, file.path.slice(1), file.content);
}
