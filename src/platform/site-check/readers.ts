import { Worker } from "node:worker_threads";
import type { FarAnchor, FileReading, SiteFacts } from "./model.ts";
import { openReading, type ReadingAnswer, type ReadingTask } from "./reading-tasks.ts";

/** Whatever reads published files. */
export type Readers = {
  /** The readings of files, batch by batch in the order of the batches; a bounded number is under way. */
  readings(batches: AsyncIterable<readonly string[]>): AsyncGenerator<readonly FileReading[]>;
  /** Which places on pages are not there; each list is of one page. */
  missing(anchors: readonly (readonly FarAnchor[])[]): Promise<readonly FarAnchor[]>;
  close(): Promise<void>;
};

/** Batches that wait at each reader, so that none is idle while the answers are gathered. */
const AHEAD = 3;

type Reader = {
  /** Questions without an answer yet. */
  waiting(): number;
  ask(task: ReadingTask): Promise<ReadingAnswer>;
  close(): Promise<void>;
};
type Question =
  | { readonly files: readonly string[] }
  | { readonly anchors: readonly (readonly FarAnchor[])[] };

/**
 * Readers in `count` threads, or one in this thread for 0. A thread that dies fails the whole check: a report
 * with holes would deceive.
 */
export function openReaders(facts: SiteFacts, count: number): Readers {
  const readers =
    count === 0 ? [readerHere(facts)] : Array.from({ length: count }, () => readerInThread(facts));
  let number = 0;

  function ask(question: Question): Promise<ReadingAnswer> {
    number += 1;
    const idlest = readers.reduce((least, one) => (one.waiting() < least.waiting() ? one : least));
    return idlest.ask({ number, ...question });
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
        if (underWay.length >= readers.length * AHEAD) yield await next();
      }
      while (underWay.length > 0) yield await next();
    },
    async missing(anchors) {
      const share = Math.ceil(anchors.length / readers.length);
      const answers = await Promise.all(
        readers.map((_, index) =>
          ask({ anchors: anchors.slice(index * share, (index + 1) * share) }),
        ),
      );
      return answers.flatMap((answer) => ("missing" in answer ? answer.missing : []));
    },
    async close() {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
}

function readingsIn(answer: ReadingAnswer | undefined): readonly FileReading[] {
  return answer !== undefined && "readings" in answer ? answer.readings : [];
}

function readerHere(facts: SiteFacts): Reader {
  const answerTo = openReading(facts);
  return {
    waiting: () => 0,
    async ask(task) {
      // Whatever else the process has to do comes in between.
      await new Promise((resolve) => setImmediate(resolve));
      const answer = answerTo(task);
      if ("problem" in answer) throw new Error(answer.problem);
      return answer;
    },
    close: async () => {},
  };
}

function readerInThread(facts: SiteFacts): Reader {
  const file = import.meta.url.endsWith(".ts") ? "./reading-worker.ts" : "./reading-worker.js";
  const waiting = new Map<
    number,
    { resolve(answer: ReadingAnswer): void; reject(error: Error): void }
  >();
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
  return {
    waiting: () => waiting.size,
    ask: (task) =>
      new Promise((resolve, reject) => {
        waiting.set(task.number, { resolve, reject });
        worker.postMessage(task);
      }),
    close: async () => void (await worker.terminate()),
  };
}
