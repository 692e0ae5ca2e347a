import { syllablesOf } from "./syllables.ts";

/** A term or phrase of the documents. */
export type Gathered = {
  readonly text: string;
  /** Above 0, at most 1: the share of documents that hold it. */
  readonly share: number;
  /** Where words begin in it: bit 0 is the first character. */
  readonly words: number;
  /** The same with the shorter words inside its words. */
  readonly parts: number;
  /** The name of a law or what a document is about, as a title says it. */
  readonly isName: boolean;
};

/** Longer ones have no place in the bits of an entry. */
export const LONGEST_ENTRY = 24;
const SLICE = 500;

/** Terms and phrases side by side in plain memory, the likeliest first; an entry is its number. */
export type Entries = {
  readonly count: number;
  readonly textOf: (entry: number) => string;
  readonly lengthOf: (entry: number) => number;
  readonly charAt: (entry: number, at: number) => number;
  readonly syllableAt: (entry: number, at: number) => number;
  readonly shareOf: (entry: number) => number;
  readonly wordsOf: (entry: number) => number;
  readonly partsOf: (entry: number) => number;
  readonly isName: (entry: number) => boolean;
  readonly bytes: number;
};

/** Lays entries out, given likeliest first. Those whose sound is unknown are left out. Yields now and then. */
export function* entriesOf(gathered: readonly Gathered[]): Generator<void, Entries> {
  let characters = 0;
  for (const { text } of gathered) characters += text.length;
  const chars = new Uint16Array(characters);
  const syllables = new Uint16Array(characters);
  const starts = new Uint32Array(gathered.length + 1);
  const shares = new Float32Array(gathered.length);
  const words = new Uint32Array(gathered.length);
  const parts = new Uint32Array(gathered.length);
  const names = new Uint8Array(gathered.length);
  let count = 0;
  let at = 0;
  for (let index = 0; index < gathered.length; index += 1) {
    if (index % SLICE === 0) yield;
    const one = gathered[index];
    if (one === undefined || one.text.length > LONGEST_ENTRY) continue;
    const sound = syllablesOf(one.text);
    if (sound === null) continue;
    for (let place = 0; place < one.text.length; place += 1) {
      chars[at + place] = one.text.charCodeAt(place);
      syllables[at + place] = sound[place] ?? 0;
    }
    shares[count] = one.share;
    words[count] = one.words;
    parts[count] = one.parts;
    names[count] = one.isName ? 1 : 0;
    at += one.text.length;
    count += 1;
    starts[count] = at;
  }
  const startOf = (entry: number) => starts[entry] ?? 0;
  const endOf = (entry: number) => starts[entry + 1] ?? 0;
  return {
    count,
    textOf: (entry) => String.fromCharCode(...chars.subarray(startOf(entry), endOf(entry))),
    lengthOf: (entry) => endOf(entry) - startOf(entry),
    charAt: (entry, place) => chars[startOf(entry) + place] ?? 0,
    syllableAt: (entry, place) => syllables[startOf(entry) + place] ?? 0,
    shareOf: (entry) => shares[entry] ?? 0,
    wordsOf: (entry) => words[entry] ?? 0,
    partsOf: (entry) => parts[entry] ?? 0,
    isName: (entry) => names[entry] === 1,
    bytes: [chars, syllables, starts, shares, words, parts, names].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    ),
  };
}
