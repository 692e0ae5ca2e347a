import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { joinPapers } from "./join-papers.ts";
import { letterDocx } from "./letter-docx.ts";
import { openPrinting } from "./letter-pdf.ts";
import type { Drawn, Task, TaskAnswer } from "./tasks.ts";

let printing: ReturnType<typeof openPrinting> | undefined;

const input = createInterface({ input: process.stdin });
input.on("line", (line) => {
  void answer(JSON.parse(line) as Task)
    .then(
      (drawn): TaskAnswer => ({ ok: true, ...drawn }),
      (error: unknown): TaskAnswer => ({ ok: false, problem: String(error) }),
    )
    .then((said) => process.stdout.write(`${JSON.stringify(said)}\n`));
});
// Whoever asked is gone.
input.once("close", () => process.exit(0));

async function answer(task: Task): Promise<Drawn> {
  if (task.kind === "letter-docx") {
    keep(task.to, await letterDocx(task.sheet));
    return { pages: 0, missing: [] };
  }
  printing ??= openPrinting(task.fonts);
  if (task.kind === "join") {
    const { bytes, pages, missing } = await joinPapers(task, printing);
    keep(task.to, bytes);
    return { pages, missing };
  }
  const { pdf, pages, missing } = printing.letter(task.sheet);
  keep(task.to, pdf);
  return { pages, missing };
}

function keep(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes, { flag: "wx" });
}
