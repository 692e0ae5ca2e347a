import { cutText, partsOf } from "../../../platform/segmenting/index.ts";

const WORD = /^[\p{L}\p{N}]/u;

/** Where words of a folded text start, dictionary words inside longer ones too: what somebody may begin to type. */
export function wordStarts(text: string): readonly number[] {
  const starts = new Set<number>();
  let at = 0;
  for (const word of cutText(text)) {
    if (WORD.test(word)) {
      starts.add(at);
      if (word.length > 2 && word.charCodeAt(0) > 0x2e80)
        for (const inside of startsInside(word)) starts.add(at + inside);
    }
    at += word.length;
  }
  return [...starts].toSorted((a, b) => a - b);
}

/**
 * Where words inside a longer one start: after another of them, or to its end. 人民政府 has 人民 and 政府, and holds
 * 民政 by chance only.
 */
function startsInside(word: string): readonly number[] {
  const parts = partsOf(word)
    .flatMap((part) => placesIn(word, part).map((from) => ({ from, to: from + part.length })))
    .toSorted((a, b) => a.from - b.from);
  const ends = new Set([0]);
  for (const { from, to } of parts) if (ends.has(from)) ends.add(to);
  return parts
    .filter(({ from, to }) => ends.has(from) || to === word.length)
    .map(({ from }) => from);
}

function placesIn(word: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1)) places.push(at);
  return places;
}
