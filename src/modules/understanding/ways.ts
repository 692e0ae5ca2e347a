import { isAsking } from "./asking-words.ts";
import { partsOf, wordsOf } from "../../platform/segmenting/index.ts";
import type { Because, Notion, Way } from "./model.ts";

const MOST_WAYS = 6;
const PARTS = 0.6;
const LESS_THAN_TYPED = 0.4;

/**
 * The way in which a document speaks of something by just this text, words of asking aside; null when nothing in
 * it can be looked for.
 */
export function wayOf(text: string, weight: number, because: Because): Way | null {
  const all = [...new Set(wordsOf(text))];
  const telling = all.filter((word) => !isAsking(word));
  const words = telling.length > 0 ? telling : all;
  return words.length === 0 ? null : { words, weight, because, shown: text };
}

/** A notion of what was typed and other ways for it; null when nothing in it can be looked for. */
export function notionOf(
  typed: string,
  others: readonly (Way | null)[],
  isOptional = false,
): Notion | null {
  const ways = bestWays([wayAsTyped(typed), ...others]);
  return ways.length === 0 ? null : { typed, ways, isOptional };
}

/** 个税 is more than 税: where only single characters of it are looked for, that is not quite what was typed. */
function wayAsTyped(typed: string): Way | null {
  const way = wayOf(typed, 1, "typed");
  if (way === null || way.words.some((word) => word.length > 1)) return way;
  return way.words.join("").length < typed.length ? { ...way, weight: LESS_THAN_TYPED } : way;
}

/** The nearest few ways, none that a nearer one covers. */
export function bestWays(all: readonly (Way | null)[]): readonly Way[] {
  const ways: Way[] = [];
  const byWeight = all.filter((way) => way !== null).toSorted((a, b) => b.weight - a.weight);
  for (const way of byWeight) {
    if (ways.length === MOST_WAYS) break;
    // What holds this way holds that one too, which is nearer to what was typed.
    if (ways.some(({ words }) => words.every((word) => way.words.includes(word)))) continue;
    ways.push(way);
  }
  return ways;
}

/** A compound by its parts, where these make up all of it: 养老保险 is 养老 and 保险; null for other words. */
export function waysByParts(word: string): Way | null {
  const parts = partsOf(word);
  if (parts.length < 2) return null;
  const words = coverOf(word, parts);
  return words === null ? null : { words, weight: PARTS, because: "parts", shown: words.join(" ") };
}

function coverOf(word: string, parts: readonly string[]): readonly string[] | null {
  if (word === "") return [];
  const beginning = parts
    .filter((part) => word.startsWith(part))
    .toSorted((a, b) => b.length - a.length);
  for (const part of beginning) {
    const rest = coverOf(word.slice(part.length), parts);
    if (rest !== null) return [...new Set([part, ...rest])];
  }
  return null;
}

/** What a step shows as that which is looked for besides: the likeliest two of the ways that were not typed. */
export function shownOthers(notion: Notion): string {
  return notion.ways
    .filter(({ because }) => because !== "typed" && because !== "parts")
    .slice(0, 2)
    .map(({ shown }) => shown)
    .join("、");
}
