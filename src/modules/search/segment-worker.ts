import { parentPort } from "node:worker_threads";
import { vectorOf } from "./lexemes.ts";
import type { SearchEntry } from "./model.ts";

/** What a segmenter's thread is asked and answers. */
export type SegmentTask = { readonly number: number; readonly entries: readonly SearchEntry[] };
export type SegmentAnswer = { readonly number: number; readonly vectors: readonly string[] };

parentPort?.on("message", (task: SegmentTask) => {
  const answer: SegmentAnswer = { number: task.number, vectors: task.entries.map(vectorOf) };
  parentPort?.postMessage(answer);
});
