import { folded } from "../../../platform/segmenting/index.ts";
import { firstFrom, placesFor, startsOf, type Starts } from "./starts.ts";
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
/** Starts of words that one question looks at, and titles that it reads for further terms: a few milliseconds. */
const [MOST_LOOKED, MOST_READ] = [60_000, 15_000];

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
      return indexOf({
        text,
        starts: yield* startsOf(text, starts.subarray(0, count)),
        ids: Buffer.from(ids.join(""), "hex"),
        sites: Uint16Array.from(sites),
        begins: Uint32Array.from(begins),
      });
    },
  };
}

type Held = {
  readonly text: string;
  readonly starts: Starts;
  /** 16 bytes each. */
  readonly ids: Buffer;
  readonly sites: Uint16Array;
  /** Where each title begins in the text. */
  readonly begins: Uint32Array;
};

function indexOf({ text, starts, ids, sites, begins }: Held): TitleIndex {
  const levels = [starts, ...starts.deeper.values()];
  const arrays = levels.flatMap(({ keys, from, places }) => [keys, from, places]);
  const bytes = [...arrays, ids, sites, begins].reduce((sum, one) => sum + one.byteLength, 0);
  return {
    bytes: bytes + text.length * 2,
    *candidates(siteId, terms) {
      const lead = terms
        .map((term) => ({ term, places: placesFor(starts, term) }))
        .toSorted((a, b) => a.places.length - b.places.length)[0];
      if (lead === undefined) return;
      const others = terms.filter((one) => one !== lead.term);
      const most = others.length > 0 ? MOST_READ : MOST_LOOKED;
      let last = -1;
      for (const place of lead.places.subarray(0, most)) {
        if (!text.startsWith(lead.term, place)) continue;
        const title = firstFrom(begins, place + 1) - 1;
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

function widened(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(array.length * 2);
  wider.set(array);
  return wider;
}
