import type { Log } from "./log.ts";

/** Work that is asked for often and done once: what waits is not kept, and is asked for again by whoever needs it. */
export type Background<T> = {
  /** Lets things be done; those that wait or are being done already are not taken twice. */
  want(things: readonly T[]): void;
  /** Comes when nothing is being done any more. */
  idle(): Promise<void>;
  /** Begins nothing new and waits for what runs. */
  close(): Promise<void>;
};

/**
 * Does things in the background, few at a time and each once however often it is asked for. `keyOf` names a thing;
 * `most` bounds how many wait. What fails is logged and forgotten.
 */
export function openBackground<T>(
  options: {
    readonly what: string;
    readonly atOnce: number;
    readonly most: number;
    readonly keyOf: (thing: T) => string;
    readonly log: Log;
  },
  work: (thing: T) => Promise<void>,
): Background<T> {
  const waiting = new Map<string, T>();
  const running = new Map<string, Promise<void>>();
  let closed = false;

  function next(): void {
    for (const [key, thing] of waiting) {
      if (closed || running.size >= options.atOnce) return;
      waiting.delete(key);
      const done = work(thing)
        .catch((error: unknown) =>
          options.log.error(
            { what: options.what, problem: String(error) },
            "background work failed",
          ),
        )
        .finally(() => {
          running.delete(key);
          next();
        });
      running.set(key, done);
    }
  }

  return {
    want(things) {
      for (const thing of things) {
        const key = options.keyOf(thing);
        if (!running.has(key) && waiting.size < options.most) waiting.set(key, thing);
      }
      next();
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
    async close() {
      closed = true;
      waiting.clear();
      await Promise.all(running.values());
    },
  };
}
