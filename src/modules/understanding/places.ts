import { cutText, folded } from "../../platform/segmenting/index.ts";

/** A text with the dictionary words it falls into. */
export type CutText = {
  readonly text: string;
  /** In small letters; each character stands where it stands in the text. */
  readonly plain: string;
  /** For each character, where the word around it begins. */
  readonly starts: Uint16Array;
  /** And where that word ends. */
  readonly ends: Uint16Array;
};

/** Phrases by their first character, the longest first. */
export type Phrases<T> = ReadonlyMap<
  string,
  readonly { readonly phrase: string; readonly of: T }[]
>;

/** Where a phrase stands in a text. */
export type Place<T> = { readonly at: number; readonly end: number; readonly of: T };

/** Cuts a text, so that phrases can be looked for in it. */
export function textToRead(text: string): CutText {
  const starts = new Uint16Array(text.length);
  const ends = new Uint16Array(text.length);
  let at = 0;
  for (const word of cutText(text)) {
    starts.fill(at, at, at + word.length);
    ends.fill(at + word.length, at, at + word.length);
    at += word.length;
  }
  return { text, plain: folded(text), starts, ends };
}

/** Makes phrases quick to look for; of equal ones the first counts. */
export function phrasesOf<T>(all: Iterable<readonly [string, T]>): Phrases<T> {
  const known = new Map<string, T>();
  for (const [phrase, of] of all) {
    const plain = folded(phrase.normalize("NFKC"));
    if (plain !== "" && !known.has(plain)) known.set(plain, of);
  }
  const found = new Map<string, { phrase: string; of: T }[]>();
  for (const [phrase, of] of known) {
    const first = phrase[0] ?? "";
    const others = found.get(first);
    if (others === undefined) found.set(first, [{ phrase, of }]);
    else others.push({ phrase, of });
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.phrase.length - a.phrase.length);
  return found;
}

/** The longest phrase at each place of a text where one stands as `fits` demands. */
export function placesOf<T>(
  text: CutText,
  phrases: Phrases<T>,
  fits: (text: CutText, at: number, end: number) => boolean,
): readonly Place<T>[] {
  const places: Place<T>[] = [];
  for (let at = 0; at < text.plain.length; at++) {
    for (const { phrase, of } of phrases.get(text.plain[at] ?? "") ?? []) {
      const end = at + phrase.length;
      if (!text.plain.startsWith(phrase, at) || !fits(text, at, end)) continue;
      places.push({ at, end, of });
      break;
    }
  }
  return places;
}

/** Whether a place consists of whole words. */
export function isOfWords({ starts, ends }: CutText, at: number, end: number): boolean {
  return starts[at] === at && ends[end - 1] === end;
}

const LONG = 4;

/** Whether a place consists of whole words, begins or ends one, or is too long to stand there by chance. */
export function isReadable(text: CutText, at: number, end: number): boolean {
  const { starts, ends } = text;
  if (isOfWords(text, at, end) || end - at >= LONG) return true;
  const isInsideOne = starts[at] === starts[end - 1];
  return end - at > 1 && isInsideOne && (starts[at] === at || ends[end - 1] === end);
}
