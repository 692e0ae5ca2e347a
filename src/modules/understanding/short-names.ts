import type { Form, Knowledge, Notion, Step, Way } from "./model.ts";
import { isWellKnown } from "./known-words.ts";
import { notionOf, shownOthers, wayOf } from "./ways.ts";

const MOST_WORDS = 5;
const LONGEST = 8;
const SHORTEST = 2;
const FULL_FORM = 0.9;
const MOST_FORMS = 4;
/** A form of a word that documents use as it is must be this sure. */
const SURE = 0.8;
/** And one with a word in it that is at home in documents by itself, this. */
const RATHER_SURE = 0.7;
const NEVER = 2;
/** Names of places are no short names of other places. */
const NUMERAL = /[\d一二三四五六七八九十百]/;
const PLACE = /(?:省|市|县|区|旗|镇|乡|村|街道|社区)$/;

/** A short name among words that follow on each other: how many words it takes, and what it is. */
export type ShortName = {
  readonly from: number;
  readonly count: number;
  readonly notion: Notion;
  readonly step: Step;
};

/** The longest short name that begins at a word of a run: 未 保 法 is 未成年人保护法. */
export function shortNameAt(
  words: readonly string[],
  from: number,
  knowledge: Knowledge,
  without: ReadonlySet<string>,
): ShortName | null {
  for (let count = Math.min(MOST_WORDS, words.length - from); count > 0; count--) {
    const taken = words.slice(from, from + count);
    const typed = taken.join("");
    if (typed.length < SHORTEST || typed.length > LONGEST) continue;
    const key = `short-name-${typed}`;
    if (without.has(key) || isWithinNumber(words, from)) continue;
    const forms = fullFormsOf(typed, taken, knowledge);
    const notion = forms.length === 0 ? null : notionOf(typed, forms.map(wayOfForm));
    if (notion === null) continue;
    const to = shownOthers(notion);
    if (to === "") continue;
    return { from, count, notion, step: { key, because: "short-name", from: typed, to } };
  }
  return null;
}

/** 五规划 in 十三 五 规划. */
function isWithinNumber(words: readonly string[], from: number): boolean {
  return NUMERAL.test(words[from]?.[0] ?? "") && NUMERAL.test(words[from - 1]?.at(-1) ?? "");
}

function fullFormsOf(
  typed: string,
  words: readonly string[],
  knowledge: Knowledge,
): readonly Form[] {
  const least = leastSure(typed, words, knowledge);
  return knowledge.vocabulary
    .fullForms(typed)
    .filter(({ text, weight }) => weight >= least && text !== typed)
    .slice(0, MOST_FORMS);
}

/** How sure a full form must be; more than sure where no short name can be. */
function leastSure(typed: string, words: readonly string[], knowledge: Knowledge): number {
  const areKnown = words.map((word) => word.length > 1 && isWellKnown(word, knowledge));
  if (words.length > 1 && areKnown.every(Boolean)) return NEVER;
  if (isWellKnown(typed, knowledge) || PLACE.test(typed)) return SURE;
  return areKnown.some(Boolean) ? RATHER_SURE : 0;
}

function wayOfForm({ text, weight }: Form): Way | null {
  return wayOf(text, weight * FULL_FORM, "short-name");
}
