import { openBatches } from "../../platform/batches.ts";
import type { Log } from "../../platform/log.ts";
import { openBuffer } from "./buffer.ts";
import { keepCounted, type QuestionDeps } from "./commands.ts";

const EVERY_MS = 5_000;
/** Different questions between two batches: about a megabyte at the most. */
const MOST_HELD = 5_000;
/** A database that does not answer keeps nobody from stopping. */
const LAST_TRY_MS = 5_000;

export type QuestionRecorder = {
  /** Counts one search as a visitor sends it: once for a question, not for its further pages. Costs no input or output. */
  note(asked: { readonly siteId: number; readonly text: string; readonly hits: number }): void;
  /** Counts that somebody opened a hit of a question. */
  clicked(asked: { readonly siteId: number; readonly text: string }): void;
  /** Puts into the database what was counted up to now; what cannot be put there stays counted. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Counts searches in memory and puts them into the database every few seconds and at the end. Who asked, at
 * what hour and from where is never known here. A crash loses the searches of the last seconds.
 */
export function openQuestions(
  deps: QuestionDeps & { readonly log: Log },
  { everyMs = EVERY_MS, mostHeld = MOST_HELD } = {},
): QuestionRecorder {
  const { clock, log } = deps;
  const buffer = openBuffer(mostHeld);
  let isAway = false;

  async function put(): Promise<void> {
    const taken = buffer.take();
    try {
      await keepCounted(deps, taken);
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn({ problem: String(error) }, "searches wait for the database");
      isAway = true;
      for (const { siteId, day, text, ...counts } of taken) {
        buffer.add(siteId, day, text ?? "", counts);
      }
    }
  }

  const batches = openBatches(put, { everyMs, lastTryMs: LAST_TRY_MS });

  return {
    note({ siteId, text, hits }) {
      const withoutResult = hits === 0 ? 1 : 0;
      buffer.add(siteId, clock.today(), text, { searches: 1, withoutResult, clicks: 0 });
    },
    clicked({ siteId, text }) {
      buffer.add(siteId, clock.today(), text, { searches: 0, withoutResult: 0, clicks: 1 });
    },
    flush: batches.flush,
    async close() {
      await batches.close();
    },
  };
}
