import type { Placed, PlacedFile } from "./model.ts";
import { stageOne, type Into, type Staged } from "./stage.ts";
import type { Step } from "./steps.ts";

/** How many files are compared and compressed at the same time: enough to keep two cores busy. */
const AT_ONCE = 8;

/** Stages all that is placed, the last of each path, and answers the steps in the order given. */
export async function stageAll(
  placed: readonly Placed[],
  into: Into,
): Promise<{ readonly files: readonly PlacedFile[]; readonly steps: readonly Step[] }> {
  const last = new Map(placed.map((one) => [one.path, one]));
  const all = placed.filter((one) => last.get(one.path) === one);
  const staged: Staged[] = [];
  const left = all.entries();
  let isFailed = false;
  async function work(): Promise<void> {
    for (const [index, one] of left) {
      if (isFailed) return;
      try {
        staged[index] = await stageOne(one, into);
      } catch (error) {
        isFailed = true;
        throw error;
      }
    }
  }
  // Nothing may still be writing when a failure is answered.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return {
    files: staged.map(({ file }) => file),
    steps: staged.flatMap(({ steps }) => steps),
  };
}
