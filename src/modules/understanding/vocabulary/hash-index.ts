/** Where to look for a key: all entries that gave it, lowest first, among a few that gave another. */
export type HashIndex = {
  readonly candidates: (hash: number) => Iterable<number>;
  readonly bytes: number;
};

const SLICE = 2_000;

/** The hash of numbers up to a place: start with `HASH_SEED`. */
export const HASH_SEED = 0x811c9dc5 | 0;
export function hashed(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/**
 * Puts entries 0 to `count` under the hashes of their keys. Whoever looks something up compares the candidates
 * with what is sought: only places are kept, not keys. Yields where the work may be interrupted.
 */
export function* hashIndexOf(
  count: number,
  keysOf: (entry: number, give: (hash: number) => void) => void,
): Generator<void, HashIndex> {
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (entry % SLICE === 0) yield;
    keysOf(entry, () => {
      total += 1;
    });
  }
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(16, total / 2)));
  const starts = new Uint32Array(buckets + 1);
  const bucketOf = (hash: number) => (hash ^ (hash >>> 17)) & (buckets - 1);
  for (let entry = 0; entry < count; entry += 1) {
    if (entry % SLICE === 0) yield;
    keysOf(entry, (hash) => {
      const next = bucketOf(hash) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    });
  }
  for (let at = 1; at <= buckets; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const free = starts.slice(0, buckets);
  const entries = new Uint32Array(total);
  for (let entry = 0; entry < count; entry += 1) {
    if (entry % SLICE === 0) yield;
    keysOf(entry, (hash) => {
      const bucket = bucketOf(hash);
      const at = free[bucket] ?? 0;
      entries[at] = entry;
      free[bucket] = at + 1;
    });
  }
  return {
    *candidates(hash) {
      const bucket = bucketOf(hash);
      let last = -1;
      for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at += 1) {
        const entry = entries[at] ?? 0;
        if (entry !== last) yield entry;
        last = entry;
      }
    },
    bytes: starts.byteLength + entries.byteLength,
  };
}
