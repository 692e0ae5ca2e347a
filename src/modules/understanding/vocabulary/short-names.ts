import type { Form } from "../model.ts";
import type { Entries } from "./entries.ts";
import { HASH_SEED, hashed, hashIndexOf, type HashIndex } from "./hash-index.ts";
import { openFinds } from "./likelihood.ts";

const MOST = 4;
const LONGEST_SHORT = 6;
const SHORTEST_FULL = 4;
const LEAST_SURE = 0.5;
const MIDDLE_OF_WORD = 0.3;
/** 法 at the end of 办法 is not the 法 of a law. */
const OTHER_ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ["法", ["办法", "方法", "执法", "司法", "做法", "非法", "违法"]],
  ["办", ["举办", "承办", "主办"]],
]);
/** A word that so many documents hold says itself what it means. */
const USUAL = 0.02;
/** Of a word that some documents hold, the full form must be this sure. */
const KNOWN = 0.001;
const SURE_OF_KNOWN = 0.8;

export type ShortNameIndex = { readonly byEnds: HashIndex; readonly itself: HashIndex };

/**
 * Puts entries under their first character with each that a short name may end with, and those that may be short
 * names under themselves.
 */
export function* shortNameIndexOf(entries: Entries): Generator<void, ShortNameIndex> {
  const byEnds = yield* hashIndexOf(entries.count, (entry, give) => {
    const length = entries.lengthOf(entry);
    if (length < SHORTEST_FULL) return;
    for (const at of endsOf(entries, entry))
      give(hashOfEnds(entries.charAt(entry, 0), entries.charAt(entry, at)));
  });
  const itself = yield* hashIndexOf(entries.count, (entry, give) => {
    if (entries.lengthOf(entry) <= LONGEST_SHORT) give(hashOf(entries.textOf(entry)));
  });
  return { byEnds, itself };
}

/**
 * What a short name may stand for, likeliest first: terms and phrases that begin as it does and hold its
 * characters in order, most of them at beginnings of words (新农合 → 新型农村合作医疗, 民诉法 → 民事诉讼法).
 * What holds the short name as it is, is not its full form.
 */
export function fullForms(entries: Entries, index: ShortNameIndex, short: string): readonly Form[] {
  if (!/^[\u4e00-\u9fff]+$/.test(short) || short.length < 2 || short.length > LONGEST_SHORT)
    return [];
  const share = shareOfItself(entries, index, short);
  if (share >= USUAL) return [];
  const least = share >= KNOWN ? SURE_OF_KNOWN : LEAST_SURE;
  const finds = openFinds(entries);
  const [first, last] = [short.charCodeAt(0), short.charCodeAt(short.length - 1)];
  for (const entry of index.byEnds.candidates(hashOfEnds(first, last))) {
    if (entries.charAt(entry, 0) !== first || !isWithin(entries, entry, short)) continue;
    const sure = sureness(entries, entry, short);
    if (sure >= least) finds.add(entry, sure);
  }
  const forms = finds.forms(MOST);
  // The more there are, the less each is sure.
  return forms.map(({ text, weight }, place) => ({
    text,
    weight: Math.max(
      0.01,
      Math.round(weight * 0.9 ** (place + (forms.length - 1) / 3) * 100) / 100,
    ),
  }));
}

/** The share of documents that hold a short name as it is; that of a law or the like is as good as known to all. */
function shareOfItself(entries: Entries, index: ShortNameIndex, short: string): number {
  for (const entry of index.itself.candidates(hashOf(short)))
    if (entries.textOf(entry) === short) return entries.isName(entry) ? 1 : entries.shareOf(entry);
  return 0;
}

/** Where what a short name may end with stands: the last character, and where the last word and its last part begin. */
function endsOf(entries: Entries, entry: number): ReadonlySet<number> {
  return new Set([
    entries.lengthOf(entry) - 1,
    31 - Math.clz32(entries.wordsOf(entry)),
    31 - Math.clz32(entries.partsOf(entry)),
  ]);
}

function hashOfEnds(first: number, last: number): number {
  return hashed(hashed(HASH_SEED, first), last);
}

function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < text.length; at += 1) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}

/** Whether the characters stand in the entry in order; quick, for most do not. */
function isWithin(entries: Entries, entry: number, short: string): boolean {
  const length = entries.lengthOf(entry);
  if (length < short.length + 1 || length > short.length * 6) return false;
  let at = 1;
  for (let place = 1; place < short.length; place += 1) {
    const wanted = short.charCodeAt(place);
    while (at < length && entries.charAt(entry, at) !== wanted) at += 1;
    if (at === length) return false;
    at += 1;
  }
  return true;
}

function sureness(entries: Entries, entry: number, short: string): number {
  const text = entries.textOf(entry);
  if (text.includes(short) || !endsAlike(entries, entry, text, short)) return 0;
  const [words, parts] = [entries.wordsOf(entry), entries.partsOf(entry)];
  const worth = (at: number) => {
    if ((words >>> at) & 1) return 1;
    if (at === text.length - 1) return 1;
    return (parts >>> at) & 1 ? 0.9 : MIDDLE_OF_WORD;
  };
  const places = bestPlaces(text, short, worth);
  // A character that follows the one before in the full form too (大气 in 大气法) is as good as a beginning.
  const quality =
    places.reduce(
      (sum, at, place) => sum + Math.max(worth(at), places[place - 1] === at - 1 ? 0.8 : 0),
      0,
    ) / short.length;
  const covered = new Set(places.map((at) => wordAt(words, at))).size / countOf(words);
  // Two characters may be anything: they must stand for all words and leave little over, or name a law.
  const isLaw = short.endsWith("法") && text.endsWith("法");
  const left = text.length - 1 - (places.at(-1) ?? 0);
  if (short.length === 2 && !isLaw && (covered < 1 || left > 1)) return 0;
  const endsWithinWord = left === 0 && !((words >>> (text.length - 1)) & 1);
  if (short.length === 2 && !isLaw && endsWithinWord && text.length > 6) return 0;
  // Whole words with others between them (职业培训 in 职业技能培训) make no short name.
  if (!places.some((at, place) => isAlone(places, at, place))) return 0;
  const isOneWord = countOf(words) === 1;
  const touched = isOneWord ? Math.min(1, short.length / Math.max(1, countOf(parts))) : covered;
  const ends = short.length === 2 && !isLaw && endsWithinWord ? 0.75 : 1;
  const sure = ends * quality ** 2 * (0.5 + 0.5 * touched);
  return entries.isName(entry) ? Math.min(1, sure * 1.1) : sure;
}

function isAlone(places: readonly number[], at: number, place: number): boolean {
  return places[place - 1] !== at - 1 && places[place + 1] !== at + 1;
}

/** Whether the end fits: 法 ends what ends in 法; else the end, the last word or its last part is touched. */
function endsAlike(entries: Entries, entry: number, text: string, short: string): boolean {
  const last = short.slice(-1);
  if (text.endsWith(last))
    return !(OTHER_ENDINGS.get(last) ?? []).some((other) => text.endsWith(other));
  return last !== "法" && endsOf(entries, entry).has(text.lastIndexOf(last));
}

/** The places of the characters, in order, that are worth most together; the first is the first. */
function bestPlaces(text: string, short: string, worth: (at: number) => number): readonly number[] {
  let ways: ({ readonly sum: number; readonly places: readonly number[] } | undefined)[] = [
    { sum: worth(0), places: [0] },
  ];
  for (let place = 1; place < short.length; place += 1) {
    const next: typeof ways = [];
    for (let at = place; at < text.length; at += 1) {
      if (text[at] !== short[place]) continue;
      let best: (typeof ways)[number];
      for (const way of ways) {
        const isBefore = way !== undefined && (way.places.at(-1) ?? 0) < at;
        if (isBefore && (best === undefined || way.sum > best.sum)) best = way;
      }
      if (best !== undefined)
        next.push({ sum: best.sum + worth(at), places: [...best.places, at] });
    }
    ways = next;
  }
  return (
    ways.reduce((best, way) => ((way?.sum ?? 0) > (best?.sum ?? -1) ? way : best), undefined)
      ?.places ?? []
  );
}

/** Which word a place is in: the number of beginnings up to it. */
function wordAt(words: number, at: number): number {
  return countOf(words & (2 ** (at + 1) - 1));
}

function countOf(bits: number): number {
  let [rest, count] = [bits >>> 0, 0];
  while (rest > 0) {
    count += rest & 1;
    rest >>>= 1;
  }
  return count;
}
