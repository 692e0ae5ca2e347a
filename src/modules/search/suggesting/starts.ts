/** Starts of words in a long text, under their first two characters. */
type Level = {
  /** Two characters each, ascending. */
  readonly keys: Uint32Array;
  /** Where the places of each key begin, and the end of all. */
  readonly from: Uint32Array;
  /** Places of the text, of each key ascending. */
  readonly places: Uint32Array;
};

/** Those that many words share lie under the next two characters besides. */
export type Starts = Level & { readonly deeper: ReadonlyMap<number, Level> };

const MANY = 2_000;
const NEWEST_OF_EACH = 16;
const MOST_SORTED = 8_192;

/** Puts starts of words, given in ascending order, under what they begin with; yields where others may have their turn. */
export function* startsOf(text: string, places: Uint32Array): Generator<void, Starts> {
  const level = yield* levelOf(text, places, 0);
  const deeper = new Map<number, Level>();
  for (const [at, key] of level.keys.entries()) {
    const own = level.places.subarray(level.from[at], level.from[at + 1]);
    if (own.length >= MANY) deeper.set(key, yield* levelOf(text, own, 2));
  }
  return { ...level, deeper };
}

/** The places among which all are that begin with a term, ascending; for one character, the first of each two. */
export function placesFor(starts: Starts, term: string): Uint32Array {
  const key = keyAt(term, 0);
  if (term.length === 1) return firstOfEach(starts, key);
  const own = under(starts, key, key);
  const next = term.length > 2 ? starts.deeper.get(key) : undefined;
  if (next === undefined) return own;
  const deep = keyAt(term, 2);
  if (term.length > 3) return under(next, deep, deep);
  const some = under(next, deep, deep + 0xffff);
  return some.length <= MOST_SORTED ? some.toSorted() : own;
}

/** The first of ascending numbers that is not below a number. */
export function firstFrom(ascending: Uint32Array, number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function under({ keys, from, places }: Level, first: number, last: number): Uint32Array {
  return places.subarray(from[firstFrom(keys, first)], from[firstFrom(keys, last + 1)]);
}

function firstOfEach({ keys, from, places }: Level, key: number): Uint32Array {
  const first: number[] = [];
  const end = firstFrom(keys, key + 0x10000);
  for (let at = firstFrom(keys, key); at < end; at += 1) {
    const begin = from[at] ?? 0;
    first.push(...places.subarray(begin, Math.min(begin + NEWEST_OF_EACH, from[at + 1] ?? 0)));
  }
  return Uint32Array.from(first).toSorted();
}

function* levelOf(text: string, given: Uint32Array, depth: number): Generator<void, Level> {
  const counts = new Map<number, number>();
  for (const [at, place] of given.entries()) {
    const key = keyAt(text, place + depth);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (at % 10_000 === 0) yield;
  }
  const keys = Uint32Array.from(counts.keys()).toSorted();
  const from = new Uint32Array(keys.length + 1);
  for (const [at, key] of keys.entries()) {
    from[at + 1] = (from[at] ?? 0) + (counts.get(key) ?? 0);
    counts.set(key, from[at] ?? 0);
  }
  const places = new Uint32Array(given.length);
  for (const [at, place] of given.entries()) {
    const key = keyAt(text, place + depth);
    const next = counts.get(key) ?? 0;
    places[next] = place;
    counts.set(key, next + 1);
    if (at % 10_000 === 0) yield;
  }
  return { keys, from, places };
}

/** Two characters in one number; 0 stands for one beyond the end. */
function keyAt(text: string, at: number): number {
  const code = (place: number) => (place < text.length ? text.charCodeAt(place) : 0);
  return code(at) * 0x10000 + code(at + 1);
}
