import { folded, normalized } from "../../platform/segmenting/index.ts";
import type { Way } from "../understanding/index.ts";

/** More occurrences than these count no more. */
const MOST = 12;

/** How often a word stands in a text, up to a bound. */
export function timesIn(text: string, word: string): number {
  if (word === "") return 0;
  let times = 0;
  for (
    let at = text.indexOf(word);
    at >= 0 && times < MOST;
    at = text.indexOf(word, at + word.length)
  )
    times += 1;
  return times;
}

/** A way as it stands in a text when its words stand next to each other. */
export function standing(way: Pick<Way, "shown">): string {
  return normalized(way.shown);
}

/** A title folded, and what of it is its subject. */
export type TitleRead = { readonly title: string; readonly bare: string };

/** Reads a title once for all questions that are put to it. */
export function titleRead(title: string): TitleRead {
  const plain = folded(title);
  return { title: plain, bare: barest(plain) };
}

const STATE = /^中华人民共和国/;
const FRAME = /^关于(?:印发|公布|发布|转发)?/;
const BRACKETED = /[([][^()[\]]*[)\]]$/;
const SIGNS = /[^\p{L}\p{N}]/gu;

/** What of a folded title is its subject: without the name of the state, 关于 and what stands in brackets at its end. */
export function barest(title: string): string {
  const bare = title
    .trim()
    .replace(BRACKETED, "")
    .replace(FRAME, "")
    .replaceAll(SIGNS, "")
    .replace(STATE, "");
  return bare === "" ? title : bare;
}

/** The share of a text's characters that some words cover. */
export function coveredShare(text: string, words: readonly string[]): number {
  if (text.length === 0) return 0;
  const covered = new Uint8Array(text.length);
  for (const word of words) {
    if (word === "") continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      covered.fill(1, at, at + word.length);
  }
  return covered.reduce((sum, one) => sum + one, 0) / text.length;
}
