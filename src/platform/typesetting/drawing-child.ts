import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startChild, type Bounds, type UnreadReason } from "../contents/index.ts";
import { newId } from "../ids.ts";
import type { Drawn, Task, TaskAnswer, Work } from "./tasks.ts";

/** A file that was drawn. */
export type Typeset = Drawn & { readonly bytes: Buffer };

/** A process that draws, one thing at a time. */
export type DrawingChild = {
  /** Draws; null when the process ended over it. Throws for what is a fault of the program. */
  draw(work: Work): Promise<Typeset | null>;
  /** How much it has drawn. */
  served(): number;
  /** Ends it; answers why it had ended already, if it had. */
  end(): Promise<UnreadReason | null>;
};

const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./typesetting-worker.ts" : "./typesetting-worker.js",
  import.meta.url,
);

/** Starts one within bounds over its whole life; it can write nowhere but into a folder made for it. */
export async function startDrawing(
  bounds: Bounds,
  fonts: readonly string[],
): Promise<DrawingChild> {
  const scratch = await mkdtemp(join(tmpdir(), "gongkai-typesetting-"));
  const child = startChild(bounds, scratch, WORKER);
  const answers = createInterface({ input: child.output })[Symbol.asyncIterator]();
  let served = 0;
  return {
    async draw(work) {
      const to = join(scratch, newId());
      const task: Task = { ...work, to, fonts };
      child.waiting(true);
      child.input.write(`${JSON.stringify(task)}\n`);
      const said = await answers.next();
      child.waiting(false);
      if (said.done === true) return null;
      served += 1;
      const answer = JSON.parse(said.value) as TaskAnswer;
      if (!answer.ok) throw new Error(answer.problem);
      const bytes = await readFile(to);
      await rm(to);
      return { bytes, pages: answer.pages, missing: answer.missing };
    },
    served: () => served,
    async end() {
      child.kill();
      const reason = await child.ended;
      await rm(scratch, { recursive: true, force: true });
      return reason;
    },
  };
}
