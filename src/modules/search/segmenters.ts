import { Worker } from "node:worker_threads";
import type { SearchEntry } from "./model.ts";
import type { SegmentAnswer, SegmentTask } from "./segment-worker.ts";

/** Threads that make search vectors, so that cutting text into words takes no time from anything else. */
export type Segmenters = {
  /** The vectors of entries, in their order. */
  vectors(entries: readonly SearchEntry[]): Promise<readonly string[]>;
  close(): Promise<void>;
};

type Waiting = { resolve(vectors: readonly string[]): void; reject(error: Error): void };

/** Starts `count` threads. A thread that dies fails what it had in hand. */
export function openSegmenters(count: number): Segmenters {
  const file = import.meta.url.endsWith(".ts") ? "./segment-worker.ts" : "./segment-worker.js";
  const waiting = new Map<number, Waiting>();
  let number = 0;
  const threads = Array.from({ length: Math.max(1, count) }, () => {
    const thread = new Worker(new URL(file, import.meta.url), { execArgv: [] });
    thread.on("message", (answer: SegmentAnswer) => {
      waiting.get(answer.number)?.resolve(answer.vectors);
      waiting.delete(answer.number);
    });
    thread.on("error", (error) => {
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    });
    thread.unref();
    return thread;
  });
  return {
    async vectors(entries) {
      if (entries.length === 0) return [];
      const share = Math.ceil(entries.length / threads.length);
      const shares = threads.map((thread, index) =>
        ask(thread, entries.slice(index * share, (index + 1) * share)),
      );
      return (await Promise.all(shares)).flat();
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };

  function ask(thread: Worker, entries: readonly SearchEntry[]): Promise<readonly string[]> {
    if (entries.length === 0) return Promise.resolve([]);
    number += 1;
    const task: SegmentTask = { number, entries };
    return new Promise((resolve, reject) => {
      waiting.set(task.number, { resolve, reject });
      thread.postMessage(task);
    });
  }
}
