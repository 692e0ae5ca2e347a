import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Bounds } from "../../../platform/contents/index.ts";
import { kindOf, type Kind } from "../../../platform/contents/kinds/kind-of.ts";
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

/** Whether it was refused, and whether the copy consists of pictures of pages. */
export type MaskingAnswer = { readonly refusal: MaskRefusal | null; readonly isPictures: boolean };

const input = createInterface({ input: process.stdin });
input.once("line", (line) => {
  const task = JSON.parse(line) as MaskingTask;
  void answer(task)
    .then((answered) => writeFile(join(task.scratch, "answer.json"), JSON.stringify(answered)))
    .then(() => process.exit(0));
});

async function answer(task: MaskingTask): Promise<MaskingAnswer> {
  const { kind } = await kindOf(task);
  const isPictures = kind === "pdf";
  try {
    return { refusal: await mask(task, kind), isPictures };
  } catch (error) {
    const isTooLarge = error instanceof Halt && error.reason.startsWith("too-");
    return { refusal: isTooLarge ? "too-large" : "kind-cannot-be-masked", isPictures };
  }
}

async function mask(
  { path, name, bounds, scratch, targets }: MaskingTask,
  kind: Kind["kind"],
): Promise<MaskRefusal | null> {
  const reading = readingOf(bounds, scratch);
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
      return flattenPdf(path, copy, targets);
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
