import { wordsOf } from "../../platform/segmenting/index.ts";
import type { Claim } from "./claims.ts";
import { isRare } from "./known-words.ts";
import type { Form, Knowledge, Way } from "./model.ts";
import type { CutText } from "./places.ts";
import { synonymGroupsIn } from "./synonyms/delivered.ts";
import { notionOf, shownOthers, wayOf } from "./ways.ts";

const LETTERS = /(?<![a-z\d])[a-zü]+(?:[ '’]+[a-zü]+)*(?![a-z\d])/g;
const FEWEST = 2;
const BY_PINYIN = 0.8;
const BY_SYNONYM_OF_IT = 0.75;
const HAN = /\p{Script=Han}/u;
/** Amid Chinese words, letters are rather an abbreviation of their own than pinyin. */
const SURE_AMID_CHINESE = 0.5;

/** Latin letters in a question that are no word of the documents, as the Chinese words that they may spell. */
export function wordsByPinyin(
  text: CutText,
  knowledge: Knowledge,
  without: ReadonlySet<string>,
): readonly Claim[] {
  return lettersIn(text.plain).flatMap(({ at, end, typed }) => {
    const key = `pinyin-${typed}`;
    if (without.has(key) || !wordsOf(typed).some((word) => isRare(word, knowledge))) return [];
    const notion = notionOf(typed, spelledBy(typed, text.plain, knowledge).flatMap(waysOfForm));
    const to = notion === null ? "" : shownOthers(notion);
    if (to === "") return [];
    const step = { key, because: "pinyin", from: typed, to } as const;
    return [{ at, end, notion, offers: [], steps: [step] }];
  });
}

/** What letters in a question may spell. */
export function spelledBy(
  typed: string,
  question: string,
  { vocabulary }: Knowledge,
): readonly Form[] {
  const least = HAN.test(question) ? SURE_AMID_CHINESE : 0;
  return vocabulary.byPinyin(typed).filter(({ weight }) => weight >= least);
}

function waysOfForm({ text, weight }: Form): readonly (Way | null)[] {
  const itself = wayOf(text, weight * BY_PINYIN, "pinyin");
  const [match, ...more] = synonymGroupsIn(text);
  if (match === undefined || more.length > 0 || match.length < text.length) return [itself];
  const { official, words } = match.group;
  const others = official.length > 0 ? official : words.filter((word) => word.length > text.length);
  return [
    itself,
    ...others.slice(0, 2).map((word) => wayOf(word, weight * BY_SYNONYM_OF_IT, "synonym")),
  ];
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
