import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
type Reader = (text: string, how: { segment: boolean; segmenter: "phrase" }) => string;

/** Words whose sound the reader of texts takes for another. */
const CORRECTED: readonly (readonly [word: RegExp, readings: string])[] = [
  [/调[整解节剂控休价峰]/, "tiao"],
];

const codes = new Map<string, number>();
const names: string[] = [];
const near: number[] = [];
let reader: Reader | null = null;

/** One number for each syllable, from 0. */
export function syllableCode(syllable: string): number {
  const known = codes.get(syllable);
  if (known !== undefined) return known;
  const code = names.length;
  codes.set(syllable, code);
  names.push(syllable);
  const plain = nearly(syllable);
  near.push(plain === syllable ? code : syllableCode(plain));
  return code;
}

/** The letters of a syllable, v for ü: lv. */
export function lettersOf(code: number): string {
  return names[code] ?? "";
}

/** The syllable that stands for all that are easily taken for one another: zh for z, ang for an, l for n. */
export function nearCode(code: number): number {
  return near[code] ?? code;
}

function nearly(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=.)/, "l")
    .replace(/([aei])ng$/, "$1n");
}

/**
 * The syllables of a text of Chinese characters alone, one a character; null when some character has none.
 * Characters with several readings are read as their word asks: 银行 yin hang, 行政 xing zheng.
 */
export function syllablesOf(text: string): readonly number[] | null {
  reader ??= (require("@napi-rs/pinyin") as { pinyinString: Reader }).pinyinString;
  const read = reader(text, { segment: true, segmenter: "phrase" }).split(" ");
  const found: number[] = [];
  for (const syllable of read) {
    const letters = syllable.replaceAll("ü", "v");
    if (!/^[a-z]+$/.test(letters)) return null;
    found.push(syllableCode(letters));
  }
  if (found.length !== text.length) return null;
  for (const [word, reading] of CORRECTED) {
    const at = text.search(word);
    if (at >= 0) found[at] = syllableCode(reading);
  }
  return found;
}
