import { setImmediate as nextTurn } from "node:timers/promises";

/** How many milliseconds long work may hold up everybody else at a time. */
const AT_A_TIME = 8;

/**
 * Does work that yields wherever it may be interrupted, and lets others have their turn whenever it has gone on for
 * some milliseconds. Answers what the work returns.
 */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < AT_A_TIME) continue;
    await nextTurn();
    began = performance.now();
  }
}
