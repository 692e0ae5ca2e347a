import { ok } from "../../kernel/result.ts";
import { openBatches } from "../../platform/batches.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Log } from "../../platform/log.ts";
import { openCounter } from "./counter.ts";
import type { DayOfPath } from "./model.ts";
import { keptFrom } from "./period-rules.ts";
import { addBatch } from "./store.ts";

const EVERY_MS = 10_000;
/** Pages counted one by one between two batches: about 10 MB at the most. */
const MOST_PATHS = 50_000;
/** A database that does not answer keeps nobody from stopping. */
const LAST_TRY_MS = 5_000;

export type Visits = {
  /**
   * Counts one answered request for a published file: its path relative to the site folder
   * ("news/index.html"), the user agent as sent, the status. Costs no input or output.
   */
  count(path: string, userAgent: string | undefined, status: number): void;
  /** Puts into the database what was counted up to now; what cannot be put there stays counted. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Counts visits in memory and puts them into the database every ten seconds and at the end. While the
 * database is away they stay in memory and go in later; each goes in once, even when the database broke off
 * after it had taken a batch. A crash loses the visits of the last ten seconds.
 */
export function openVisits(
  deps: { readonly database: Database; readonly clock: Clock; readonly log: Log },
  { everyMs = EVERY_MS, mostPaths = MOST_PATHS } = {},
): Visits {
  const { database, clock, log } = deps;
  const counter = openCounter(clock, mostPaths);
  const writer = newId();
  let number = 0;
  // What was given to the database and not yet confirmed goes there again as it was, under the same number.
  let given: readonly DayOfPath[] = [];
  let isAway = false;

  async function put(): Promise<void> {
    if (given.length === 0) {
      given = counter.take();
      number += 1;
    }
    if (given.length === 0) return;
    const batch = { writer, number, at: clock.now(), keptFrom: keptFrom(clock.today()) };
    await database.transact(async (tx) => {
      await addBatch(tx, batch, given);
      return ok(true);
    });
    given = [];
  }

  async function putAll(): Promise<void> {
    try {
      const wasWaiting = given.length > 0;
      await put();
      if (wasWaiting) await put();
      if (isAway) log.info("visits are counted into the database again");
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn({ problem: String(error) }, "visits wait for the database");
      isAway = true;
    }
  }

  const batches = openBatches(putAll, { everyMs, lastTryMs: LAST_TRY_MS });

  return {
    count: counter.count,
    flush: batches.flush,
    async close() {
      if ((await batches.close()) && !isAway) return;
      const lost = [...given, ...counter.take()].reduce((sum, one) => sum + one.people, 0);
      log.error({ lost }, "visits counted while the database was away are lost");
    },
  };
}
