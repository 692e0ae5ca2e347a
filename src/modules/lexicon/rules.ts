import { addDays, type PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { normalized } from "../../platform/segmenting/index.ts";
import type { LexiconItem, PinTarget } from "./model.ts";
import { questionKey } from "./pin-rules.ts";

export type LexiconRefusal =
  | "empty"
  | "too-long"
  | "too-few-words"
  | "too-many-words"
  | "nothing-to-look-for"
  | "official-same"
  | "short-same"
  | "double"
  | "end-before-begin"
  | "end-over"
  | "term-too-long"
  | "address-strange";
type Checked<T = LexiconItem> = Result<T, LexiconRefusal>;
type Of<K extends LexiconItem["kind"]> = Extract<LexiconItem, { readonly kind: K }>;

const [LONGEST_WORD, LONGEST_TITLE, LONGEST_SENTENCE, MOST_WORDS] = [40, 100, 200, 20];
const LONGEST_TERM_DAYS = 366;
const SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Takes an entry as it was typed and the entries that stand beside it; answers it tidied (trimmed, no word
 * twice). Refuses what is empty, too long, there already, or contradicts itself.
 */
export function checkItem(
  item: LexiconItem,
  others: readonly LexiconItem[],
  today: PlainDate,
): Checked {
  switch (item.kind) {
    case "synonyms":
      return checkSynonyms(item, others);
    case "short-name":
      return checkShortName(item, others);
    case "pinned":
      return checkPin(item, others, today);
    case "blocked":
      return checkBlocked(item, others);
  }
}

function checkSynonyms(item: Of<"synonyms">, others: readonly LexiconItem[]): Checked {
  const words = tidied(item.words);
  if (!words.ok) return words;
  const official = tidied(item.official);
  if (!official.ok) return official;
  if (words.value.length === 0) return refuse("empty");
  if (words.value.length + official.value.length < 2) return refuse("too-few-words");
  const both = words.value.find((word) => holds(official.value, word));
  if (both !== undefined) return refuse("official-same", { word: both });
  const isDouble = others.some(
    (one) =>
      one.kind === "synonyms" &&
      words.value.every((word) => holds(one.words, word)) &&
      one.official.length > 0 === official.value.length > 0 &&
      official.value.every((word) => holds(one.official, word)),
  );
  if (isDouble) return refuse("double", { word: words.value[0] ?? "" });
  return ok({ kind: "synonyms", words: words.value, official: official.value });
}

function checkShortName(item: Of<"short-name">, others: readonly LexiconItem[]): Checked {
  const short = tidied([item.short]);
  if (!short.ok) return short;
  const full = tidied(item.full);
  if (!full.ok) return full;
  const [name] = short.value;
  if (name === undefined || full.value.length === 0) return refuse("empty");
  if (holds(full.value, name)) return refuse("short-same", { word: name });
  if (others.some((one) => one.kind === "short-name" && sameWord(one.short, name)))
    return refuse("double", { word: name });
  return ok({ kind: "short-name", short: name, full: full.value });
}

function checkBlocked(item: Of<"blocked">, others: readonly LexiconItem[]): Checked {
  const terms = tidied([item.term]);
  if (!terms.ok) return terms;
  const [term] = terms.value;
  if (term === undefined) return refuse("empty");
  if (others.some((one) => one.kind === "blocked" && sameWord(one.term, term)))
    return refuse("double", { word: term });
  return ok({ kind: "blocked", term });
}

function checkPin(item: Of<"pinned">, others: readonly LexiconItem[], today: PlainDate): Checked {
  const questions = tidied(item.questions);
  if (!questions.ok) return questions;
  const [title, sentence] = [item.title.trim(), item.sentence.trim()];
  if (questions.value.length === 0 || title === "") return refuse("empty");
  if (title.length > LONGEST_TITLE) return refuse("too-long", { word: title.slice(0, 20) });
  if (sentence.length > LONGEST_SENTENCE)
    return refuse("too-long", { word: sentence.slice(0, 20) });
  if (item.to < item.from) return refuse("end-before-begin");
  if (item.to < today) return refuse("end-over");
  if (item.to > addDays(item.from, LONGEST_TERM_DAYS)) return refuse("term-too-long");
  const target = checkTarget(item.target);
  if (!target.ok) return target;
  const keys = new Set(questions.value.map(questionKey));
  for (const one of others) {
    if (one.kind !== "pinned" || one.to < item.from || one.from > item.to) continue;
    const twice = one.questions.find((question) => keys.has(questionKey(question)));
    if (twice !== undefined) return refuse("double", { word: twice });
  }
  return ok({ ...item, questions: questions.value, title, sentence, target: target.value });
}

function checkTarget(target: PinTarget): Checked<PinTarget> {
  if (target.kind === "document") return ok(target);
  const address = target.address.trim();
  const isOwn = address.startsWith("/") && !address.startsWith("//");
  const isFit =
    address.length <= 500 &&
    !/[\s\\]/.test(address) &&
    (isOwn || (/^https?:\/\//.test(address) && URL.canParse(address)));
  return isFit ? ok({ kind: "address", address }) : refuse("address-strange");
}

function tidied(words: readonly string[]): Checked<readonly string[]> {
  const kept: string[] = [];
  for (const word of words) {
    const bare = word.replaceAll(/\s+/g, " ").trim();
    if (bare === "" || holds(kept, bare)) continue;
    if (bare.length > LONGEST_WORD) return refuse("too-long", { word: bare.slice(0, 20) });
    if (!SOMETHING.test(bare)) return refuse("nothing-to-look-for", { word: bare });
    kept.push(bare);
  }
  return kept.length > MOST_WORDS ? refuse("too-many-words") : ok(kept);
}

function holds(words: readonly string[], word: string): boolean {
  return words.some((one) => sameWord(one, word));
}

function sameWord(one: string, other: string): boolean {
  return normalized(one) === normalized(other);
}
