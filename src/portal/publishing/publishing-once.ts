import { ok, type Result } from "../../kernel/result.ts";
import { soleHolder } from "../../platform/database/sole.ts";
import { allSites } from "../../modules/columns/index.ts";
import type { PagesEvent } from "./events.ts";
import { reconcile, type Reconciled } from "./healing/reconcile.ts";
import { openHealer } from "./healing/watch-and-heal.ts";
import {
  healing,
  LOCK,
  openSitePublisher,
  QUEUES,
  TOGETHER,
  type PublishingDeps,
} from "./site-publisher.ts";

/**
 * Renders what waits in the queues, for a program that changed records while no worker runs. When another
 * process publishes already, it does the work: answers `elsewhere`.
 */
export async function publishWaiting(
  deps: PublishingDeps,
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
export async function publishEmergencyNow(
  deps: PublishingDeps,
): Promise<{ readonly elsewhere: boolean }> {
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
  deps: PublishingDeps,
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
  deps: PublishingDeps,
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
export async function askForEverything(deps: PublishingDeps): Promise<void> {
  const sites = await allSites(deps.database.read);
  await deps.database.transact(async (tx): Promise<Result<true, never>> => {
    for (const site of sites) {
      await deps.jobs.enqueue(tx, "pages-bulk", { event: "site.changed", siteId: site.id });
    }
    return ok(true);
  });
}

async function alone(deps: PublishingDeps, work: () => Promise<number>) {
  const held = await soleHolder(deps.database, LOCK);
  if (held === null) return { pages: 0, elsewhere: true };
  try {
    await deps.jobs.reclaim(QUEUES);
    return { pages: await work(), elsewhere: false };
  } finally {
    await held.release();
  }
}
