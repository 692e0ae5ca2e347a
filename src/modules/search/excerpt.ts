import type { Segment } from "./model.ts";
import { folded } from "../../platform/segmenting/index.ts";

const LENGTH = 120;
const BEFORE = 20;
const MOST_PLACES = 30;
const READ = 200_000;

/** The part of a text where most of the words stand together, with the words marked. */
export function excerptOf(body: string, words: readonly string[]): readonly Segment[] {
  const read = body.slice(0, READ);
  // Chinese signs have one form only, and folding a long text takes long.
  const low = words.every(isChinese) ? read : folded(read);
  const places: { readonly at: number; readonly word: string }[] = [];
  for (const word of words) {
    if (word === "") continue;
    let at = low.indexOf(word);
    for (let seen = 0; at >= 0 && seen < MOST_PLACES; seen += 1) {
      places.push({ at, word });
      at = low.indexOf(word, at + word.length);
    }
  }
  places.sort((a, b) => a.at - b.at);
  const start = wholeCharacter(read, Math.max(0, densest(places) - BEFORE));
  const end = wholeCharacter(read, Math.min(read.length, start + LENGTH));
  const cut = read.slice(start, end).replaceAll(/\s+/g, " ").trim();
  if (cut === "") return [];
  const shown = `${start > 0 ? "…" : ""}${cut}${end < body.length ? "…" : ""}`;
  return marked(shown, words);
}

/** Whether a word is of Chinese signs alone: it then stands in a text as it is, folded or not. */
export function isChinese(word: string): boolean {
  return /^\p{Script=Han}*$/u.test(word);
}

/** A place that does not part the two halves of a rare character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function densest(places: readonly { readonly at: number; readonly word: string }[]): number {
  let best = 0;
  let most = -1;
  for (const [index, { at }] of places.entries()) {
    const seen = new Set<string>();
    let count = 0;
    for (let next = index; next < places.length; next += 1) {
      const place = places[next];
      if (place === undefined || place.at - at >= LENGTH - BEFORE) break;
      seen.add(place.word);
      count += 1;
    }
    const score = seen.size * 10 + count;
    if (score > most) {
      most = score;
      best = at;
    }
  }
  return best;
}

/**
 * A text in segments, the words in it marked, however wide or large they are written there; longer words
 * first, so that parts do not split them. The words are normalized.
 */
export function marked(text: string, words: readonly string[]): readonly Segment[] {
  const wanted = words.filter((word) => word !== "").toSorted((a, b) => b.length - a.length);
  if (text === "") return [];
  if (wanted.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(
    wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join("|"),
    "g",
  );
  const segments: Segment[] = [];
  let from = 0;
  for (const found of folded(text).matchAll(pattern)) {
    const end = found.index + found[0].length;
    if (found.index > from) segments.push({ text: text.slice(from, found.index), marked: false });
    segments.push({ text: text.slice(found.index, end), marked: true });
    from = end;
  }
  if (from < text.length) segments.push({ text: text.slice(from), marked: false });
  return segments;
}
