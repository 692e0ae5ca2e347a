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
        for (const part of partsOf(word)) starts.add(at + word.indexOf(part));
    }
    at += word.length;
  }
  return [...starts].toSorted((a, b) => a - b);
}
