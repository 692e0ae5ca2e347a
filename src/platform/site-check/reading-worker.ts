import { parentPort, workerData } from "node:worker_threads";
import type { FarAnchor, FileReading, SiteFacts } from "./model.ts";
import { missingAnchors, readPublished } from "./read-file.ts";
import { openTargets } from "./targets.ts";

/** What a reading thread is asked and answers. */
export type ReadingTask = { readonly number: number } & (
  | { readonly files: readonly string[] }
  | { readonly anchors: readonly (readonly FarAnchor[])[] }
);
export type ReadingAnswer = { readonly number: number } & (
  | { readonly readings: readonly FileReading[] }
  | { readonly missing: readonly FarAnchor[] }
  | { readonly problem: string }
);

const facts = workerData as SiteFacts;
const targets = openTargets(facts);

parentPort?.on("message", (task: ReadingTask) => parentPort?.postMessage(answerTo(task)));

function answerTo(task: ReadingTask): ReadingAnswer {
  const { number } = task;
  try {
    if ("anchors" in task)
      return {
        number,
        missing: task.anchors.flatMap((anchors) => missingAnchors(facts.folder, anchors)),
      };
    const read = task.files.map((path) => readPublished(path, targets, facts));
    return { number, readings: read.filter((reading) => reading !== null) };
  } catch (error) {
    return { number, problem: String(error) };
  }
}
