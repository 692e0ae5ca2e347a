import { Worker } from "node:worker_threads";
import type { FarAnchor, FileReading, SiteFacts } from "./model.ts";
import type { ReadingAnswer, ReadingTask } from "./reading-worker.ts";

/** Threads that read published files. */
export type Readers = {
  /** The readings of files, batch by batch in the order of the batches; a bounded number is under way. */
  readings(batches: AsyncIterable<readonly string[]>): AsyncGenerator<readonly FileReading[]>;
  /** Which places on pages are not there; each list is of one page. */
  missing(anchors: readonly (readonly FarAnchor[])[]): Promise<readonly FarAnchor[]>;
  close(): Promise<void>;
};

/** Batches that wait at each thread, so that none is idle while the answers are gathered. */
const AHEAD = 3;

type Thread = {
  readonly worker: Worker;
  readonly waiting: Map<
    number,
    { resolve(answer: ReadingAnswer): void; reject(error: Error): void }
  >;
};
type Question =
  | { readonly files: readonly string[] }
  | { readonly anchors: readonly (readonly FarAnchor[])[] };

/** Starts `count` threads. A thread that dies fails the whole check: a report with holes would deceive. */
export function openReaders(facts: SiteFacts, count: number): Readers {
  const threads = Array.from({ length: count }, () => openThread(facts));
  let number = 0;

  function ask(question: Question): Promise<ReadingAnswer> {
    number += 1;
    const thread = threads.reduce((least, one) =>
      one.waiting.size < least.waiting.size ? one : least,
    );
    const task: ReadingTask = { number, ...question };
    return new Promise((resolve, reject) => {
      thread.waiting.set(task.number, { resolve, reject });
      thread.worker.postMessage(task);
    });
  }

  return {
    async *readings(batches) {
      const underWay: Promise<ReadingAnswer>[] = [];
      const next = async () => readingsIn(await underWay.shift());
      for await (const files of batches) {
        const answer = ask({ files });
        // Whoever waits for it hears of a failure; it must not end the program before.
        answer.catch(() => {});
        underWay.push(answer);
        if (underWay.length >= count * AHEAD) yield await next();
      }
      while (underWay.length > 0) yield await next();
    },
    async missing(anchors) {
      const share = Math.ceil(anchors.length / count);
      const answers = await Promise.all(
        threads.map((_, index) =>
          ask({ anchors: anchors.slice(index * share, (index + 1) * share) }),
        ),
      );
      return answers.flatMap((answer) => ("missing" in answer ? answer.missing : []));
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function readingsIn(answer: ReadingAnswer | undefined): readonly FileReading[] {
  return answer !== undefined && "readings" in answer ? answer.readings : [];
}

function openThread(facts: SiteFacts): Thread {
  const file = import.meta.url.endsWith(".ts") ? "./reading-worker.ts" : "./reading-worker.js";
  const waiting: Thread["waiting"] = new Map();
  const worker = new Worker(new URL(file, import.meta.url), {
    execArgv: [],
    workerData: facts,
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
  });
  const failAll = (error: Error) => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.on("message", (answer: ReadingAnswer) => {
    const one = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("problem" in answer) one?.reject(new Error(answer.problem));
    else one?.resolve(answer);
  });
  worker.on("error", failAll);
  worker.on("exit", () => failAll(new Error("a reading thread ended")));
  return { worker, waiting };
}
