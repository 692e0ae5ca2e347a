/** Something that takes a while to load, kept for some time. */
export type Kept<T> = {
  /** What is kept. The first who asks waits for it; later ones get the old while a new one is loaded in passing. */
  readonly get: () => Promise<T>;
  /** What is kept, or null while it is loaded for the first time: nobody waits. */
  readonly now: () => T | null;
};

/** Keeps what `load` gives, for as long as `lasts` (milliseconds) says; `load` is told what it gave before. */
export function openKept<T>(options: {
  readonly lasts: number;
  readonly now: () => Date;
  readonly load: (before: T | null) => Promise<T>;
  readonly failed: (error: unknown) => void;
}): Kept<T> {
  let kept: { readonly value: T; readonly until: number } | null = null;
  let loading: Promise<T> | null = null;

  function renewed(): Promise<T> {
    loading ??= options
      .load(kept?.value ?? null)
      .then((value) => {
        kept = { value, until: options.now().getTime() + options.lasts };
        return value;
      })
      .finally(() => {
        loading = null;
      });
    return loading;
  }

  function inPassing(): void {
    const now = options.now().getTime();
    if (kept !== null && kept.until > now) return;
    renewed().catch((error: unknown) => {
      // Not with every question anew: what is away now is away for a while.
      if (kept !== null) kept = { value: kept.value, until: now + options.lasts / 10 };
      options.failed(error);
    });
  }

  return {
    async get() {
      if (kept === null) return renewed();
      inPassing();
      return kept.value;
    },
    now() {
      inPassing();
      return kept?.value ?? null;
    },
  };
}
