import { askedIndexNumber, askedNumberKeys } from "./numbers.ts";
import { spellings } from "./phrases.ts";
import { wordsOf } from "../../platform/segmenting/index.ts";

/** What a typed question asks for. */
export type Question = {
  /** What the question means as a document number, likeliest key first; empty when it is none. */
  readonly numberKeys: readonly string[];
  /** An index number that the question can be. */
  readonly indexNumber: string | null;
  readonly words: readonly string[];
  /** Those of the words that are from quoted parts only. */
  readonly quotedWords: readonly string[];
  /** Quoted parts as typed: they must stand in the text just so. */
  readonly phrases: readonly string[];
  /** The whole question when it is one run of several words, as it may be spelt: standing just so counts more. */
  readonly likely: readonly string[];
};

const LONGEST_TYPED = 1_000;
const LONGEST = 100;
const MOST_WORDS = 24;
const MOST_PHRASES = 3;
/** Words of asking, rare in documents, and the full name of the state, which seldom stands in them: they tell nothing. */
const SAYS_NOTHING = new Set(
  "怎么 怎么办 怎样 如何 请问 什么 为什么 哪些 哪里 哪儿 哪个 多少 吗 呢 吧 啊 我 我们 我要 我想 想 想要 要 需要 能否 可否 是否 谁 几 有没有 中华人民共和国".split(
    " ",
  ),
);
const QUOTES = /["“”「」『』]([^"“”「」『』]{1,60})["“”「」『』]/g;
const ANY_QUOTE = /["“”「」『』]/g;

/** Reads a question as it was typed; of an endless one only the beginning counts. */
export function readQuestion(typed: string): Question {
  const raw = typed.slice(0, LONGEST_TYPED).replaceAll("\u0000", " ").trim();
  const text = raw.normalize("NFKC").slice(0, LONGEST);
  const phrases = Array.from(raw.slice(0, LONGEST).matchAll(QUOTES), (found) => found[1] ?? "")
    .filter((phrase) => wordsOf(phrase).length > 0)
    .slice(0, MOST_PHRASES);
  const bare = phrases
    .reduce((rest, phrase) => rest.replace(phrase.normalize("NFKC"), " "), text)
    .replaceAll(ANY_QUOTE, " ")
    .trim();
  const plain = wordsOf(bare);
  const telling = plain.filter((word) => !SAYS_NOTHING.has(word));
  const outside = telling.length > 0 || phrases.length > 0 ? telling : plain;
  const words = [...new Set([...outside, ...phrases.flatMap(surelyCutSo)])].slice(0, MOST_WORDS);
  const isOneRun = words.length > 1 && !/\s/.test(raw) && phrases.length === 0;
  return {
    numberKeys: askedNumberKeys(text),
    indexNumber: askedIndexNumber(text),
    words,
    quotedWords: words.filter((word) => !outside.includes(word)),
    phrases,
    likely: isOneRun ? spellings(raw.slice(0, LONGEST)) : [],
  };
}

/**
 * The words that any text with this phrase holds. At its ends the text around it may have been cut
 * differently ('政管理' in '行政管理'), so single characters there do not count while others remain.
 */
function surelyCutSo(phrase: string): readonly string[] {
  const words = wordsOf(phrase);
  const long = words.map((word) => word.length > 1);
  const [first, last] = [long.indexOf(true), long.lastIndexOf(true)];
  return first < 0 ? words : words.slice(first, last + 1);
}
