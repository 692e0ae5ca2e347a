import { Worker } from "node:worker_threads";
import type { SearchEntry } from "./model.ts";
import type { SegmentAnswer, SegmentTask } from "./segment-worker.ts";

/** Threads that make search vectors, so that cutting text into words takes no time from anything else. */
export type Segmenters = {
  /** The vectors of entries, in their order. */
  vectors(entries: readonly SearchEntry[]): Promise<readonly string[]>;
  close(): Promise<void>;
};

type Thread = {
  ask(entries: readonly SearchEntry[]): Promise<readonly string[]>;
  end(): Promise<void>;
};

/** Starts `count` threads. A thread that dies fails what it had in hand; the next question starts another. */
export function openSegmenters(count: number): Segmenters {
  const threads = Array.from({ length: Math.max(1, count) }, openThread);
  return {
    async vectors(entries) {
      const share = Math.ceil(entries.length / threads.length);
      const shares = threads.map((thread, index) =>
        thread.ask(entries.slice(index * share, (index + 1) * share)),
      );
      return (await Promise.all(shares)).flat();
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

type Waiting = { resolve(vectors: readonly string[]): void; reject(error: Error): void };

function openThread(): Thread {
  const file = import.meta.url.endsWith(".ts") ? "./segment-worker.ts" : "./segment-worker.js";
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let worker: Worker | null = start();

  return {
    ask(entries) {
      if (entries.length === 0) return Promise.resolve([]);
      const thread = (worker ??= start());
      number += 1;
      const task: SegmentTask = { number, entries };
      return new Promise((resolve, reject) => {
        waiting.set(task.number, { resolve, reject });
        // Only work in hand keeps the program running.
        thread.ref();
        thread.postMessage(task);
      });
    },
    async end() {
      await worker?.terminate();
    },
  };

  function start(): Worker {
    const thread = new Worker(new URL(file, import.meta.url), {
      execArgv: [],
      // What a batch leaves behind is given back early: an import must not grow.
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 },
    });
    thread.on("message", (answer: SegmentAnswer) => {
      const one = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (waiting.size === 0) thread.unref();
      if ("problem" in answer) one?.reject(new Error(answer.problem));
      else one?.resolve(answer.vectors);
    });
    thread.on("error", () => {});
    thread.on("exit", () => {
      if (worker === thread) worker = null;
      for (const one of waiting.values()) one.reject(new Error("a segmenting thread ended"));
      waiting.clear();
    });
    thread.unref();
    return thread;
  }
}
