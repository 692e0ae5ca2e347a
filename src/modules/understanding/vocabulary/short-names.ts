import type { Form } from "../model.ts";
import type { Entries } from "./entries.ts";
import { HASH_SEED, hashed, hashIndexOf, type HashIndex } from "./hash-index.ts";
import { openFinds } from "./likelihood.ts";

const MOST = 4;
const LONGEST_SHORT = 6;
const LEAST_SURE = 0.5;
const MIDDLE_OF_WORD = 0.3;
/** 法 at the end of 办法 is not the 法 of a law. */
const OTHER_ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ["法", ["办法", "方法", "执法", "司法", "做法", "非法", "违法"]],
  ["办", ["举办", "承办", "主办"]],
]);
/** A word that so many documents hold says itself what it means: 劳动法 needs no other. */
const USUAL = 0.02;
const SURE_EVEN_THEN = 0.9;

export type ShortNameIndex = { readonly byFirst: HashIndex; readonly itself: HashIndex };

/** Puts entries under their first character, and those that may be short names under themselves. */
export function* shortNameIndexOf(entries: Entries): Generator<void, ShortNameIndex> {
  const byFirst = yield* hashIndexOf(entries.count, (entry, give) => {
    if (entries.lengthOf(entry) > 3) give(hashed(HASH_SEED, entries.charAt(entry, 0)));
  });
  const itself = yield* hashIndexOf(entries.count, (entry, give) => {
    if (entries.lengthOf(entry) <= LONGEST_SHORT) give(hashOf(entries.textOf(entry)));
  });
  return { byFirst, itself };
}

/**
 * What a short name may stand for, likeliest first: terms and phrases that begin as it does and hold its
 * characters in order, most of them at beginnings of words (新农合 → 新型农村合作医疗, 民诉法 → 民事诉讼法).
 * What holds the short name as it is, is not its full form.
 */
export function fullForms(entries: Entries, index: ShortNameIndex, short: string): readonly Form[] {
  if (!/^[\u4e00-\u9fff]+$/.test(short) || short.length < 2 || short.length > LONGEST_SHORT)
    return [];
  const finds = openFinds(entries);
  const first = short.charCodeAt(0);
  const known = usualnessOf(entries, index, short);
  if (known === "name") return [];
  const least = known === "usual" ? SURE_EVEN_THEN : LEAST_SURE;
  for (const entry of index.byFirst.candidates(hashed(HASH_SEED, first))) {
    if (entries.charAt(entry, 0) !== first || !isWithin(entries, entry, short)) continue;
    const sure = sureness(entries, entry, short);
    if (sure >= least) finds.add(entry, known === "usual" ? sure * 0.6 : sure);
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

/** Whether a short name is the name of something, or stands in so many documents that it needs no other. */
function usualnessOf(
  entries: Entries,
  index: ShortNameIndex,
  short: string,
): "name" | "usual" | "unusual" {
  for (const entry of index.itself.candidates(hashOf(short))) {
    if (entries.textOf(entry) !== short) continue;
    if (entries.isName(entry)) return "name";
    return entries.shareOf(entry) >= USUAL ? "usual" : "unusual";
  }
  return "unusual";
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
  const isOneWord = countOf(words) === 1;
  const touched = isOneWord ? Math.min(1, short.length / Math.max(1, countOf(parts))) : covered;
  const sure = quality ** 2 * (0.5 + 0.5 * touched);
  return entries.isName(entry) ? Math.min(1, sure * 1.1) : sure;
}

/** Whether the end fits: of a kind (法, 局) the same kind; else the last word or the end of the entry is touched. */
function endsAlike(entries: Entries, entry: number, text: string, short: string): boolean {
  const last = short.slice(-1);
  if (text.endsWith(last))
    return !(OTHER_ENDINGS.get(last) ?? []).some((other) => text.endsWith(other));
  const begin = 31 - Math.clz32(entries.wordsOf(entry));
  const beginOfPart = 31 - Math.clz32(entries.partsOf(entry));
  const at = text.lastIndexOf(last);
  return last === "法" ? false : at >= begin && (at === begin || at >= beginOfPart);
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
