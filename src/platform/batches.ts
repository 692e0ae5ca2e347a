/** Puts what was gathered somewhere, batch by batch, one after the other. */
export type Batches = {
  /** Puts what is there now, after what is being put already. */
  flush(): Promise<void>;
  /** Puts the last batch; false when that was not over within the time given. */
  close(): Promise<boolean>;
};

/**
 * Calls `put` every `everyMs` milliseconds and at the end, never twice at once; a slow one is not queued up behind.
 * `put` keeps what it could not put and does not fail. At the end it is waited for `lastTryMs` at most.
 */
export function openBatches(
  put: () => Promise<void>,
  { everyMs, lastTryMs }: { readonly everyMs: number; readonly lastTryMs: number },
): Batches {
  let running: Promise<void> = Promise.resolve();
  let isPutting = false;
  const flush = () => {
    running = running.then(put);
    return running;
  };
  const timer = setInterval(() => {
    if (isPutting) return;
    isPutting = true;
    void flush().finally(() => (isPutting = false));
  }, everyMs);
  timer.unref();

  return {
    flush,
    async close() {
      clearInterval(timer);
      return Promise.race([flush().then(() => true), isOver(lastTryMs)]);
    },
  };
}

function isOver(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), ms).unref();
  });
}
