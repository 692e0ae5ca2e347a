import { isAsking } from "./asking-words.ts";
import { cutText, wordsOf } from "../../platform/segmenting/index.ts";
import { isRare } from "./known-words.ts";
import { isKind } from "./kinds.ts";
import type { Knowledge, Notion, Step, Way } from "./model.ts";
import { shortNameAt } from "./short-names.ts";
import { isWeak } from "./weak-words.ts";
import { notionOf, waysByParts } from "./ways.ts";

const HAN = /^\p{Script=Han}+$/u;
const LONGEST_NAME = 6;
const WITHOUT_SINGLES = 0.6;

export type PlainWords = { readonly notions: readonly Notion[]; readonly steps: readonly Step[] };

/** What no other rule has taken, word for word: short names told in full, and unknown names kept together. */
export function plainWords(
  text: string,
  knowledge: Knowledge,
  without: ReadonlySet<string>,
): PlainWords {
  const notions: Notion[] = [];
  const steps: Step[] = [];
  for (const run of runsOf(text)) {
    let at = 0;
    while (at < run.length) {
      const short = shortNameAt(run, at, knowledge, without);
      if (short !== null) {
        notions.push(short.notion);
        steps.push(short.step);
        at += short.count;
        continue;
      }
      const count = lengthOfName(run, at, knowledge, without);
      const notion = count > 1 ? nameOf(run.slice(at, at + count)) : wordAlone(run[at] ?? "");
      if (notion !== null) notions.push(notion);
      at += count;
    }
  }
  return { notions, steps };
}

/** Words that follow on each other, with nothing between them. */
export function runsOf(text: string): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const piece of cutText(text)) {
    const [word] = wordsOf(piece);
    if (word === undefined) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

/**
 * How many words from here on are a name that the dictionary does not know: it falls into single characters,
 * between rare words perhaps, in a document as in the question. 1 for a word by itself.
 */
function lengthOfName(
  run: readonly string[],
  from: number,
  knowledge: Knowledge,
  without: ReadonlySet<string>,
): number {
  let [to, length, singles, telling] = [from, 0, 0, 0];
  for (; to < run.length; to++) {
    const word = run[to] ?? "";
    const isSingle = isSingleCharacter(word) && !isAsking(word);
    if (!isSingle && !(HAN.test(word) && isRare(word, knowledge))) break;
    if (length + word.length > LONGEST_NAME) break;
    if (to > from && shortNameAt(run, to, knowledge, without) !== null) break;
    length += word.length;
    if (isSingle) singles++;
    if (!isWeak(word)) telling++;
  }
  return singles === 0 || telling === 0 ? 1 : Math.max(1, to - from);
}

function isSingleCharacter(word: string): boolean {
  return word.length === 1 && HAN.test(word);
}

function nameOf(words: readonly string[]): Notion | null {
  const long = words.filter((word) => word.length > 1);
  const less: Way | null =
    long.length === 0 || long.length === words.length
      ? null
      : { words: long, weight: WITHOUT_SINGLES, because: "parts", shown: long.join(" ") };
  const all: Way = {
    words: [...new Set(words)],
    weight: 1,
    because: "typed",
    shown: words.join(""),
  };
  return { typed: all.shown, ways: less === null ? [all] : [all, less], isOptional: false };
}

function wordAlone(word: string): Notion | null {
  return notionOf(word, [waysByParts(word)], isWeak(word) || isKind(word));
}
