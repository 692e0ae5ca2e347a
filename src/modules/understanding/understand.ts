import { cleaned, type Cleaned } from "./cleaning.ts";
import { askedCode } from "./codes.ts";
import type { Knowledge, Step, Understanding } from "./model.ts";
import { readWords } from "./notions.ts";
import { askedIndexNumber, askedNumberKeys } from "./numbers.ts";
import { likelyRuns, quotedParts, surelyCutSo } from "./phrases.ts";
import { simplified } from "./script.ts";

const MOST_QUOTED_WORDS = 24;
const LONGEST_SHOWN = 20;

type Undone = ReadonlySet<string>;

/**
 * Reads a question as it was typed: what it may be exactly (a number, a code), the notions it speaks of in all
 * the ways in which documents may speak of them, the filters it offers, and the steps that led there. `without`
 * names steps (by their keys) that are not to be taken.
 */
export function understand(typed: string, knowledge: Knowledge, without: Undone): Understanding {
  const question = cleaned(typed);
  const text = inScriptOfDocuments(question.text, without);
  const { phrases, bare } = quotedParts(question.raw, text);
  const numberKeys = askedNumberKeys(text);
  const indexNumber = askedIndexNumber(text);
  const code = askedCode(text);
  const isNumber = numberKeys.length > 0 || indexNumber !== null || code !== null;
  const read = readWords(bare, { isNumber, isQuoted: phrases.length > 0 }, knowledge, without);
  const quotedWords = [...new Set(phrases.flatMap(surelyCutSo))].slice(0, MOST_QUOTED_WORDS);
  return {
    typed: question.text,
    numberKeys,
    indexNumber,
    code,
    notions: read.notions,
    phrases,
    quotedWords: quotedWords.filter(
      (word) => !read.notions.some((notion) => notion.typed === word),
    ),
    likely: phrases.length > 0 ? [] : likelyRuns(bare, read.left),
    offers: read.offers,
    steps: [...stepsBefore(question, text, without), ...read.steps],
  };
}

/** A question as the rules read it: with simplified characters, unless that was undone. */
export function inScriptOfDocuments(text: string, without: Undone): string {
  return without.has("script") ? text : simplified(text);
}

function stepsBefore({ text, cutOff }: Cleaned, read: string, without: Undone): readonly Step[] {
  const steps: Step[] = [];
  if (cutOff !== "" && !without.has("shortened")) {
    const from = [...cutOff].slice(0, LONGEST_SHOWN).join("");
    steps.push({ key: "shortened", because: "cleaned", from: `${from}…`, to: "" });
  }
  if (read !== text) steps.push({ key: "script", because: "script", from: text, to: read });
  return steps;
}
