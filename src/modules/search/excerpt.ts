import type { Segment } from "./model.ts";

const LENGTH = 120;
const BEFORE = 20;
const MOST_PLACES = 30;

/** The part of a text where most of the words stand together, with the words marked. */
export function excerptOf(body: string, words: readonly string[]): readonly Segment[] {
  const low = body.toLowerCase();
  const places: { readonly at: number; readonly word: string }[] = [];
  for (const word of words) {
    let at = low.indexOf(word);
    for (let seen = 0; at >= 0 && seen < MOST_PLACES; seen += 1) {
      places.push({ at, word });
      at = low.indexOf(word, at + word.length);
    }
  }
  places.sort((a, b) => a.at - b.at);
  const start = Math.max(0, densest(places) - BEFORE);
  const cut = body.slice(start, start + LENGTH).replaceAll(/\s+/g, " ");
  if (cut === "") return [];
  const shown = `${start > 0 ? "…" : ""}${cut}${start + LENGTH < body.length ? "…" : ""}`;
  return marked(shown, words);
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

/** A text in segments, the words in it marked; longer words first, so that parts do not split them. */
export function marked(text: string, words: readonly string[]): readonly Segment[] {
  const wanted = words.filter((word) => word !== "").toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(
    wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join("|"),
    "giu",
  );
  const segments: Segment[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > from) segments.push({ text: text.slice(from, found.index), marked: false });
    segments.push({ text: found[0], marked: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) segments.push({ text: text.slice(from), marked: false });
  return segments;
}
