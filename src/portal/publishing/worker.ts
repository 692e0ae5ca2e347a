import { existsSync } from "node:fs";
import { ok, type Result } from "../../kernel/result.ts";
import { setTimeout as pause } from "node:timers/promises";
import { soleHolder, type Sole } from "../../platform/database/sole.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { JobRunner } from "../../platform/jobs.ts";
import type { Log } from "../../platform/log.ts";
import { allSites } from "../../modules/columns/index.ts";
import { lookOf } from "../../modules/pages/index.ts";
import { openFileStore } from "../../platform/files/index.ts";
import { openSiteFolder, type SiteFolder } from "../../platform/site-folder/index.ts";
import { readSiteAssets } from "../../ui/assets.ts";
import { reconcile, type Reconciled } from "./healing/reconcile.ts";
import { openHealer, type Healer } from "./healing/watch-and-heal.ts";
import { publishEmergency } from "./emergency.ts";
import type { PagesEvent } from "./events.ts";
import { openPublisher, type Publisher } from "./publisher.ts";

type Deps = {
  readonly database: Database;
  readonly jobs: JobRunner;
  readonly log: Log;
  readonly siteFolder: string;
  readonly filesFolder: string;
  readonly clock: Clock;
  readonly config: {
    readonly publicUrl: string | null;
    readonly dataFolder: string;
    readonly siteSignSm2: boolean;
    readonly siteCopy: string | null;
  };
};

export type PublishingWorker = { close(): Promise<void> };

const TOGETHER = 100;
const EVERY_DAY = 24 * 3_600_000;
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
  let opened: SitePublisher | null = null;
  let healer: Healer | null = null;
  let daily: NodeJS.Timeout | null = null;
  let comparing: Promise<void> = Promise.resolve();
  const compare = (publisher: SitePublisher) => {
    if (healer !== null) comparing = compareSite(deps, publisher, healer);
  };
  const started = (async () => {
    while (!stop.signal.aborted) {
      held = await soleHolder(deps.database, LOCK);
      if (held !== null) break;
      await pause(1_000);
    }
    if (held === null) return;
    await deps.jobs.reclaim(QUEUES);
    const publisher = await openSitePublisher(deps);
    opened = publisher;
    await renewLook(deps, publisher.look);
    await publisher.emergency();
    await deps.jobs.work("emergency", TOGETHER, publisher.emergency, "at-once");
    healer = openHealer({ ...deps, ...healing(deps, publisher) });
    const { lost } = await publisher.folder.recover();
    await healer.heal(lost);
    daily = setInterval(() => void compare(publisher), EVERY_DAY).unref();
    for (const queue of QUEUES) {
      await deps.jobs.work<PagesEvent>(
        queue,
        TOGETHER,
        async (events) => {
          const done = await publisher.publish(events, queue === "pages" ? "people" : "bulk");
          published();
          deps.log.debug({ queue, events: events.length, ...done }, "pages published");
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
      if (daily !== null) clearInterval(daily);
      await healer?.close();
      await comparing;
      await opened?.close();
      await held?.release();
    },
  };
}

/**
 * Renders what waits in the queues, for a program that changed records while no worker runs. When another
 * process publishes already, it does the work: answers `elsewhere`.
 */
export async function publishWaiting(
  deps: Deps,
): Promise<{ readonly pages: number; readonly elsewhere: boolean }> {
  return alone(deps, async () => {
    const publisher = await openSitePublisher(deps);
    let pages = 0;
    await publisher.emergency();
    for (const queue of QUEUES) {
      await deps.jobs.drain<PagesEvent>(queue, TOGETHER, async (events) => {
        pages += (await publisher.publish(events, "bulk")).rendered;
      });
    }
    return pages;
  });
}

/**
 * Puts what stands on every page into the folder, for a program that changed it while no worker runs. When another
 * process publishes already, it does so: answers `elsewhere`.
 */
export async function publishEmergencyNow(deps: Deps): Promise<{ readonly elsewhere: boolean }> {
  const { elsewhere } = await alone(deps, async () => {
    const publisher = await openSitePublisher(deps);
    await publisher.emergency();
    await publisher.close();
    return 0;
  });
  return { elsewhere };
}

/** Renders all pages of all sites anew. `progress` hears how many are written so far. */
export async function publishEverything(
  deps: Deps,
  progress: (written: number) => void = () => {},
): Promise<{ readonly pages: number; readonly elsewhere: boolean }> {
  return alone(deps, async () => {
    const publisher = await openSitePublisher(deps);
    let pages = 0;
    let done = false;
    const everySite = async () => {
      for (const site of await allSites(deps.database.read)) {
        const before = pages;
        pages += (await publisher.publishAll(site.id, (rendered) => progress(before + rendered)))
          .rendered;
      }
      done = true;
    };
    // What waits already is part of all pages; its jobs end when the pages are written, not before.
    const drain = (queue: string, first: () => Promise<void>) =>
      deps.jobs.drain<PagesEvent>(queue, 10_000, async (events) => {
        if (done) pages += (await publisher.publish(events, "bulk")).rendered;
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

/**
 * Compares records, ledger and published folder and mends what differs; null when another process publishes, which
 * compares by itself.
 */
export async function reconcileSite(
  deps: Deps,
  progress: (looked: number) => void = () => {},
): Promise<Reconciled | null> {
  let found: Reconciled | null = null;
  await alone(deps, async () => {
    const publisher = await openSitePublisher(deps);
    const healer = openHealer({ ...deps, ...healing(deps, publisher) });
    found = await reconcile(deps, publisher, healer, progress);
    await healer.close();
    return 0;
  });
  return found;
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

type SitePublisher = Publisher & {
  readonly look: string;
  readonly folder: SiteFolder;
  /** Puts in place what has no page of the ledger. */
  placeOthers(): Promise<void>;
  /** Puts in place what stands on every page. */
  emergency(): Promise<void>;
  close(): Promise<void>;
};

/** The publisher of this installation, its assets in place. Only for who holds the lock. */
async function openSitePublisher(deps: Deps): Promise<SitePublisher> {
  const assets = readSiteAssets();
  const folder = openSiteFolder(deps.siteFolder, {
    dataFolder: deps.config.dataFolder,
    sm2: deps.config.siteSignSm2,
    clock: deps.clock,
  });
  const placeAssets = () =>
    folder.release(assets.files.map(({ path, content }) => ({ path: path.slice(1), content })));
  await placeAssets();
  const look = Object.values(assets.paths).join(" ");
  const files = openFileStore(deps.filesFolder, { limit: 0 });
  const publisher = openPublisher({
    database: deps.database,
    folder,
    assets,
    publicUrl: deps.config.publicUrl,
    look,
    storedAt(sha256) {
      const path = files.pathOf(sha256);
      return path !== null && existsSync(path) ? path : null;
    },
    now: deps.clock.now,
    send: (tx, event) => deps.jobs.enqueue(tx, "pages-bulk", event),
  });
  const emergency = () => publishEmergency(deps.database.read, folder, assets.grey);
  return {
    ...publisher,
    look,
    folder,
    emergency,
    async placeOthers() {
      await placeAssets();
      await emergency();
      await publisher.placeRedirects();
    },
    close: () => folder.close(),
  };
}

function healing(deps: Deps, publisher: SitePublisher) {
  const { dataFolder, siteCopy } = deps.config;
  const { folder, placeOthers } = publisher;
  return { publisher, folder, placeOthers, dataFolder, copy: siteCopy };
}

async function compareSite(deps: Deps, publisher: Publisher, healer: Healer): Promise<void> {
  try {
    const found = await reconcile(deps, publisher, healer);
    deps.log.info(found, "records and published pages compared");
  } catch (error) {
    deps.log.warn({ problem: String(error) }, "records and published pages could not be compared");
  }
}

/** Has a site rendered anew that was rendered by another version of the program. */
async function renewLook(deps: Deps, look: string): Promise<void> {
  for (const site of await allSites(deps.database.read)) {
    if ((await lookOf(deps.database.read, site.id)) === look) continue;
    await deps.database.transact(async (tx): Promise<Result<true, never>> => {
      await deps.jobs.enqueue(tx, "pages", { event: "site.changed", siteId: site.id });
      return ok(true);
    });
  }
}
