import { cutText, folded } from "../../../platform/segmenting/index.ts";
import type { SynonymGroup } from "../model.ts";
import { groupsIn } from "./lines.ts";
import { subjects } from "./subjects/index.ts";

/** A place in a text where a word of a group stands. */
export type SynonymMatch = {
  readonly at: number;
  readonly length: number;
  /** As it stands there. */
  readonly typed: string;
  readonly group: SynonymGroup;
};

const read = subjects.flatMap(groupsIn);

/** The everyday and official words that come with the product. */
export const delivered: readonly SynonymGroup[] = read.filter((group) => !isTerm(group));

/** Groups by each of their words, null for terms that stand for themselves; lengths by first characters, longest first. */
type Lookup = {
  readonly groups: ReadonlyMap<string, SynonymGroup | null>;
  readonly lengths: ReadonlyMap<string, readonly number[]>;
};

let built: Lookup | null = null;

/**
 * Where words of the delivered groups stand in a text: the longest at each place, none over another. A word
 * counts only where the text can be read so: 消法 does not stand in 撤消法定代表人, nor 安全法 in 食品安全法.
 */
export function synonymGroupsIn(text: string): readonly SynonymMatch[] {
  built ??= lookupOf(read);
  const { groups, lengths } = built;
  const plain = folded(text);
  const found: SynonymMatch[] = [];
  let cut: Cut | null = null;
  for (let at = 0; at < plain.length; at++) {
    for (const length of lengths.get(plain[at] ?? "") ?? []) {
      const group = groups.get(plain.slice(at, at + length));
      if (group === undefined || at + length > plain.length) continue;
      cut ??= cutOf(plain);
      if (!standsIn(cut, at, length)) continue;
      if (group !== null) found.push({ at, length, typed: text.slice(at, at + length), group });
      at += length - 1;
      break;
    }
  }
  return found;
}

function isTerm({ words, official }: SynonymGroup): boolean {
  return words.length === 1 && official.length === 0;
}

function lookupOf(all: readonly SynonymGroup[]): Lookup {
  const groups = new Map<string, SynonymGroup | null>();
  for (const { official } of all) for (const word of official) groups.set(word, null);
  for (const group of all)
    for (const word of group.words) groups.set(word, isTerm(group) ? null : group);
  const lengths = new Map<string, number[]>();
  for (const word of groups.keys()) {
    const first = word[0] ?? "";
    const known = lengths.get(first) ?? [];
    if (!known.includes(word.length)) known.push(word.length);
    lengths.set(first, known);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return { groups, lengths };
}

/** For each place, where the dictionary word around it begins and ends. */
type Cut = { readonly starts: Uint32Array; readonly ends: Uint32Array };

function cutOf(text: string): Cut {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let at = 0;
  for (const word of cutText(text)) {
    starts.fill(at, at, at + word.length);
    ends.fill(at + word.length, at, at + word.length);
    at += word.length;
  }
  return { starts, ends };
}

const LONG = 4;

/** Whether a word there consists of whole dictionary words, or is too long to stand there by chance and in none of them. */
function standsIn({ starts, ends }: Cut, at: number, length: number): boolean {
  const end = at + length;
  if (starts[at] === at && ends[end - 1] === end) return true;
  return length >= LONG && starts[at] !== starts[end - 1];
}
