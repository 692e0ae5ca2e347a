export type GateTerms = {
  /** What is worked on at the same time. */
  readonly atOnce: number;
  /** Who may wait besides. */
  readonly waiting: number;
  /** How long somebody waits, in milliseconds. */
  readonly patience: number;
};

export type Gate = {
  /** Does some work as soon as there is room for it; null when there was none in time. */
  pass<T>(work: () => Promise<T>): Promise<T | null>;
};

/** Lets through only so many at once and makes some wait a little, so that much of one kind of work leaves room for all others. */
export function openGate({ atOnce, waiting, patience }: GateTerms): Gate {
  let inside = 0;
  const queue: ((hasRoom: boolean) => void)[] = [];

  function room(): Promise<boolean> {
    if (inside < atOnce) {
      inside += 1;
      return Promise.resolve(true);
    }
    if (queue.length >= waiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const answer = (hasRoom: boolean) => {
        clearTimeout(timer);
        resolve(hasRoom);
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(answer), 1);
        resolve(false);
      }, patience);
      queue.push(answer);
    });
  }

  return {
    async pass(work) {
      if (!(await room())) return null;
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next === undefined) inside -= 1;
        else next(true);
      }
    },
  };
}
