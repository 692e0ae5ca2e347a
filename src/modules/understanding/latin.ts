import type { Claim } from "./claims.ts";
import { isRare } from "./known-words.ts";
import type { Knowledge, Way } from "./model.ts";
import type { CutText } from "./places.ts";
import { wordsOf } from "../../platform/segmenting/index.ts";
import { notionOf, shownOthers, wayOf } from "./ways.ts";

const LETTERS = /[a-zü]+(?:[ '’]+[a-zü]+)*/g;
const FEWEST = 2;
const BY_PINYIN = 0.8;

/** Latin letters in a question that are no word of the documents, as the Chinese words that they may spell. */
export function wordsByPinyin(
  text: CutText,
  knowledge: Knowledge,
  without: ReadonlySet<string>,
): readonly Claim[] {
  return lettersIn(text.plain).flatMap(({ at, end, typed }) => {
    const step = `pinyin-${typed}`;
    if (without.has(step) || !wordsOf(typed).some((word) => isRare(word, knowledge))) return [];
    const ways: readonly (Way | null)[] = knowledge.vocabulary
      .byPinyin(typed)
      .map((form) => wayOf(form.text, form.weight * BY_PINYIN, "pinyin"));
    const notion = notionOf(typed, ways);
    if (notion === null || notion.ways.length < 2) return [];
    const to = shownOthers(notion);
    return [
      {
        at,
        end,
        notion,
        offers: [],
        steps: [{ key: step, because: "pinyin", from: typed, to }],
      } as const,
    ];
  });
}

/** Runs of Latin letters, each as a whole and, where it has several words, each word. */
export function lettersIn(
  plain: string,
): readonly { readonly at: number; readonly end: number; readonly typed: string }[] {
  return Array.from(plain.matchAll(LETTERS)).flatMap((run) => {
    const parts = Array.from(run[0].matchAll(/[a-zü]+/g));
    const each = parts.length < 2 ? [] : parts;
    return [run, ...each].flatMap((found) => {
      const at = run.index + (found === run ? 0 : found.index);
      const typed = found[0];
      return typed.length < FEWEST ? [] : [{ at, end: at + typed.length, typed }];
    });
  });
}
