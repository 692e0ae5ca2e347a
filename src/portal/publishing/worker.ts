import { setTimeout as pause } from "node:timers/promises";
import { ok, type Result } from "../../kernel/result.ts";
import { soleHolder, type Sole } from "../../platform/database/sole.ts";
import { allSites } from "../../modules/columns/index.ts";
import { lookOf } from "../../modules/pages/index.ts";
import type { PagesEvent } from "./events.ts";
import { reconcile } from "./healing/reconcile.ts";
import { openHealer, type Healer } from "./healing/watch-and-heal.ts";
import type { Publisher } from "./publisher.ts";
import {
  healing,
  LOCK,
  openSitePublisher,
  QUEUES,
  TOGETHER,
  type PublishingDeps,
  type SitePublisher,
} from "./site-publisher.ts";

export type PublishingWorker = { close(): Promise<void> };

const EVERY_DAY = 24 * 3_600_000;

/**
 * Works the page queues for as long as the program runs. Two processes never publish at once: a second one
 * waits until the first is gone and then takes over. `published` hears when pages were written.
 */
export async function publishingWorker(
  deps: PublishingDeps,
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
      // The database may come later than the program.
      held = await soleHolder(deps.database, LOCK).catch(() => null);
      if (held !== null) break;
      await pause(1_000);
    }
    if (held === null) return;
    await deps.jobs.reclaim(QUEUES);
    const publisher = await openSitePublisher(deps);
    opened = publisher;
    await renewLook(deps, publisher.look);
    await publisher.emergency();
    /** After an outage the lock may be another's; then the work is, too. */
    const alone = async () => {
      if (held?.isLost() !== true) return;
      held = await soleHolder(deps.database, LOCK);
      if (held === null) throw new Error("another process publishes now");
      await publisher.folder.recover();
    };
    const emergency = () => alone().then(publisher.emergency);
    await deps.jobs.work("emergency", TOGETHER, emergency, "at-once");
    healer = openHealer({ ...deps, ...healing(deps, publisher) });
    const { lost } = await publisher.folder.recover();
    await healer.heal(lost);
    daily = setInterval(() => void compare(publisher), EVERY_DAY).unref();
    for (const queue of QUEUES) {
      await deps.jobs.work<PagesEvent>(
        queue,
        TOGETHER,
        async (events) => {
          await alone();
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

async function compareSite(
  deps: PublishingDeps,
  publisher: Publisher,
  healer: Healer,
): Promise<void> {
  try {
    const found = await reconcile(deps, publisher, healer);
    deps.log.info(found, "records and published pages compared");
  } catch (error) {
    deps.log.warn({ problem: String(error) }, "records and published pages could not be compared");
  }
}

/** Has a site rendered anew that was rendered by another version of the program. */
async function renewLook(deps: PublishingDeps, look: string): Promise<void> {
  for (const site of await allSites(deps.database.read)) {
    if ((await lookOf(deps.database.read, site.id)) === look) continue;
    await deps.database.transact(async (tx): Promise<Result<true, never>> => {
      await deps.jobs.enqueue(tx, "pages", { event: "site.changed", siteId: site.id });
      return ok(true);
    });
  }
}
