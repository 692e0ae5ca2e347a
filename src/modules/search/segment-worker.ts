import { parentPort } from "node:worker_threads";
import { vectorOf } from "./lexemes.ts";
import type { SearchEntry } from "./model.ts";

/** What a segmenter's thread is asked and answers. */
export type SegmentTask = { readonly number: number; readonly entries: readonly SearchEntry[] };
export type SegmentAnswer =
  | { readonly number: number; readonly vectors: readonly string[] }
  | { readonly number: number; readonly problem: string };

parentPort?.on("message", (task: SegmentTask) => parentPort?.postMessage(answerTo(task)));

function answerTo({ number, entries }: SegmentTask): SegmentAnswer {
  try {
    return { number, vectors: entries.map(vectorOf) };
  } catch (error) {
    return { number, problem: String(error) };
  }
}
