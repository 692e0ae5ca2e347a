import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { openPrinting } from "./letter-pdf.ts";
import type { Task, TaskAnswer } from "./tasks.ts";

let printing: ReturnType<typeof openPrinting> | undefined;

const input = createInterface({ input: process.stdin });
input.on("line", (line) => {
  const task = JSON.parse(line) as Task;
  void answer(task)
    .catch((error: unknown): TaskAnswer => ({ ok: false, problem: String(error) }))
    .then((said) => process.stdout.write(`${JSON.stringify(said)}\n`));
});
// Whoever asked is gone.
input.once("close", () => process.exit(0));

async function answer(task: Task): Promise<TaskAnswer> {
  printing ??= openPrinting(task.fonts);
  const { pdf, pages, missing } = printing.letter(task.sheet);
  writeFileSync(task.to, pdf, { flag: "wx" });
  return { ok: true, pages, missing };
}
