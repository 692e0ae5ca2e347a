import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Bounds } from "../../../platform/contents/index.ts";
import { kindOf } from "../../../platform/contents/kinds/kind-of.ts";
import { readFile } from "../../../platform/contents/read-file.ts";
import { Budget, Halt, type Reading } from "../../../platform/contents/reading.ts";
import { stripImage } from "./images/strip-image.ts";
import { locate } from "./located.ts";
import type { MaskRefusal, Target } from "./model.ts";
import { maskDocument } from "./office/mask-document.ts";
import { flattenPdf } from "./pdf/flatten-pdf.ts";
import { maskLines } from "./texts/mask-lines.ts";

/** What the masking process is asked, as one line of JSON on its input. */
export type MaskingTask = {
  readonly path: string;
  readonly name: string;
  readonly bounds: Bounds;
  /** Folder of this task: the masked file is laid there as "masked", the answer as "answer.json". */
  readonly scratch: string;
  readonly targets: readonly Target[];
};

export type MaskingAnswer = { readonly refusal: MaskRefusal | null };

const input = createInterface({ input: process.stdin });
input.once("line", (line) => {
  const task = JSON.parse(line) as MaskingTask;
  void answer(task)
    .then((refusal) =>
      writeFile(
        join(task.scratch, "answer.json"),
        JSON.stringify({ refusal } satisfies MaskingAnswer),
      ),
    )
    .then(() => process.exit(0));
});

async function answer(task: MaskingTask): Promise<MaskRefusal | null> {
  try {
    return await mask(task);
  } catch (error) {
    if (error instanceof Halt && error.reason.startsWith("too-")) return "too-large";
    return "kind-cannot-be-masked";
  }
}

async function mask({
  path,
  name,
  bounds,
  scratch,
  targets,
}: MaskingTask): Promise<MaskRefusal | null> {
  const reading = readingOf(bounds, scratch);
  const { kind } = await kindOf({ path, name });
  const copy = join(scratch, "masked");
  const located = () => locate(readFile({ path, name }, reading), targets);
  // The budget of reading is spent by then; changing the file has its own.
  const writing = readingOf(bounds, scratch);
  switch (kind) {
    case "zip":
      return (await maskDocument(path, copy, await located(), writing))
        ? null
        : "kind-cannot-be-masked";
    case "pdf":
      return flattenPdf(path, copy, targets, bounds);
    case "image":
      return (await stripImage(path, copy)) ? null : "kind-cannot-be-masked";
    case "plain":
    case "delimited":
    case "html":
      await maskLines(path, copy, await located());
      return null;
    default:
      return "kind-cannot-be-masked";
  }
}

function readingOf(bounds: Bounds, scratch: string): Reading {
  return { within: [], depth: 0, budget: new Budget(bounds), scratch, open: readFile };
}
