import { folded } from "../../../platform/segmenting/index.ts";
import { wordStarts } from "./word-starts.ts";

export type Titled = { readonly id: string; readonly siteId: number; readonly title: string };

/** Titles that can be found by how a word in them starts, in typed arrays over one long text. */
export type TitleIndex = {
  /** About, in bytes of memory. */
  readonly bytes: number;
  /** Ids of titles on a site in which a word starts with one of the terms and which hold the others, newest first. */
  candidates(siteId: number, terms: readonly string[]): Generator<string>;
};

/** Titles between two turns of whoever else has something to do. */
const AT_ONCE = 40;
/** Starts of words that one question looks at: some milliseconds. */
const MOST_LOOKED = 150_000;
const NEWEST_OF_EACH = 16;

/** Makes an index of titles that are given newest first; generators yield where others may have their turn. */
export function openTitles(): {
  titles(rows: readonly Titled[]): Generator<void, void>;
  index(): Generator<void, TitleIndex>;
} {
  const texts: string[] = [];
  const ids: string[] = [];
  const sites: number[] = [];
  const begins: number[] = [];
  let starts = new Uint32Array(1_024);
  let [count, length] = [0, 0];
  return {
    *titles(rows) {
      for (const [at, { id, siteId, title }] of rows.entries()) {
        if (at % AT_ONCE === AT_ONCE - 1) yield;
        const text = folded(title).replaceAll("\n", " ");
        for (const start of wordStarts(text)) {
          if (count === starts.length) starts = widened(starts);
          starts[count] = length + start;
          count += 1;
        }
        texts.push(text);
        ids.push(id.replaceAll("-", ""));
        sites.push(siteId);
        begins.push(length);
        length += text.length + 1;
      }
    },
    *index() {
      const text = texts.join("\n");
      const { keys, from, places } = yield* placed(text, starts.subarray(0, count));
      const all = { text, keys, from, places };
      return indexOf({
        ...all,
        ids: Buffer.from(ids.join(""), "hex"),
        sites: Uint16Array.from(sites),
        begins: Uint32Array.from(begins),
      });
    },
  };
}

type Placed = {
  readonly text: string;
  /** Two characters each, ascending. */
  readonly keys: Uint32Array;
  /** Where the places of each key begin, and the end of all. */
  readonly from: Uint32Array;
  /** Places of the text, of each key ascending: the newest titles first. */
  readonly places: Uint32Array;
};
type Held = Placed & {
  readonly ids: Buffer;
  readonly sites: Uint16Array;
  readonly begins: Uint32Array;
};

function indexOf(held: Held): TitleIndex {
  const { text, places, begins, ids, sites, keys, from } = held;
  const arrays = [places, begins, ids, sites, keys, from];
  return {
    bytes: arrays.reduce((sum, one) => sum + one.byteLength, text.length * 2),
    *candidates(siteId, terms) {
      const ranges = terms.map((term) => ({ term, range: rangeOf(held, term) }));
      const lead = ranges.toSorted((a, b) => a.range.length - b.range.length)[0];
      if (lead === undefined) return;
      const others = terms.filter((one) => one !== lead.term);
      let last = -1;
      for (const place of lead.range.subarray(0, MOST_LOOKED)) {
        if (!text.startsWith(lead.term, place)) continue;
        const title = titleAt(begins, place);
        if (title === last || sites[title] !== siteId) continue;
        last = title;
        if (others.length > 0) {
          const whole = text.slice(begins[title], (begins[title + 1] ?? text.length + 1) - 1);
          if (!others.every((one) => whole.includes(one))) continue;
        }
        yield ids.toString("hex", title * 16, title * 16 + 16);
      }
    },
  };
}

/** The places at which words start with the first two characters of a term; with one only, the newest of each two. */
function rangeOf({ keys, from, places }: Placed, term: string): Uint32Array {
  const first = term.charCodeAt(0) * 0x10000;
  if (term.length > 1) {
    const key = first + term.charCodeAt(1);
    const at = firstFrom(keys, key);
    return keys[at] === key ? places.subarray(from[at], from[at + 1]) : places.subarray(0, 0);
  }
  const newest: number[] = [];
  const end = firstFrom(keys, first + 0x10000);
  for (let at = firstFrom(keys, first); at < end; at += 1) {
    const begin = from[at] ?? 0;
    newest.push(...places.subarray(begin, Math.min(begin + NEWEST_OF_EACH, from[at + 1] ?? 0)));
  }
  return Uint32Array.from(newest).toSorted();
}

/** Puts the starts of words under their first two characters. */
function* placed(text: string, starts: Uint32Array): Generator<void, Omit<Placed, "text">> {
  const counts = new Map<number, number>();
  for (const [at, start] of starts.entries()) {
    const key = keyAt(text, start);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (at % 20_000 === 0) yield;
  }
  const keys = Uint32Array.from(counts.keys()).toSorted();
  const from = new Uint32Array(keys.length + 1);
  for (const [at, key] of keys.entries()) {
    from[at + 1] = (from[at] ?? 0) + (counts.get(key) ?? 0);
    counts.set(key, from[at] ?? 0);
  }
  const places = new Uint32Array(starts.length);
  for (const [at, start] of starts.entries()) {
    const key = keyAt(text, start);
    const next = counts.get(key) ?? 0;
    places[next] = start;
    counts.set(key, next + 1);
    if (at % 20_000 === 0) yield;
  }
  return { keys, from, places };
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

/** The first of ascending numbers that is not below a number. */
function firstFrom(ascending: Uint32Array, number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The title that a place of the text belongs to. */
function titleAt(begins: Uint32Array, place: number): number {
  return firstFrom(begins, place + 1) - 1;
}

function widened(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(array.length * 2);
  wider.set(array);
  return wider;
}
