import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Bounds } from "../bounds.ts";
import { readFile } from "../read-file.ts";
import { Budget, Halt, unreadAt, WHOLE, type Reading } from "../reading.ts";
import { Packing, type Frame } from "./frames.ts";

/** What the child is asked, as one line of JSON on its input. It answers with frames and ends. */
export type ReadingTask = {
  readonly path: string;
  readonly name: string;
  readonly bounds: Bounds;
  readonly scratch: string;
};

const input = createInterface({ input: process.stdin });
input.once("line", (line) => {
  void answer(JSON.parse(line) as ReadingTask).then(() => process.exit(0));
});
// Whoever asked is gone: nobody waits for the answer.
input.once("close", () => process.exit(1));

async function answer({ path, name, bounds, scratch }: ReadingTask): Promise<void> {
  const packing = new Packing();
  const budget = new Budget(bounds);
  const reading: Reading = { within: [], depth: 0, budget, scratch, open: readFile };
  try {
    for await (const contents of readFile({ path, name }, reading)) {
      for (const content of contents) {
        const frame = packing.add(content);
        if (frame !== null) await send(frame);
      }
    }
  } catch (error) {
    const reason = error instanceof Halt ? error.reason : "damaged";
    await send(packing.add(unreadAt(WHOLE, reason, reading)));
  }
  await send(packing.rest());
  // The process may end only when the last of it was taken.
  const last: Frame = { end: true };
  await new Promise<void>((resolve) => process.stdout.end(`${JSON.stringify(last)}\n`, resolve));
}

async function send(frame: Frame | null): Promise<void> {
  if (frame === null) return;
  if (!process.stdout.write(`${JSON.stringify(frame)}\n`)) await once(process.stdout, "drain");
}
