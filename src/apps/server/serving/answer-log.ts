import type { Log } from "../../../platform/log.ts";

const EVERY = 60_000;

/**
 * Counts the answers of published files by status and logs the counts once a minute: a line for each would tell
 * nothing more, since lines carry neither address nor visitor, and would cost as much as the answer.
 */
export function openAnswerLog(log: Log): { count(status: number): void; close(): void } {
  let counts: Record<string, number> = {};
  const say = () => {
    if (Object.keys(counts).length === 0) return;
    log.info({ answers: counts }, "published files answered");
    counts = {};
  };
  const timer = setInterval(say, EVERY).unref();
  return {
    count(status) {
      counts[status] = (counts[status] ?? 0) + 1;
    },
    close() {
      clearInterval(timer);
      say();
    },
  };
}
