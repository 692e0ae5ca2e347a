import { refuse, ok, type Result } from "../../kernel/result.ts";
import { withoutSections } from "./answer-rules.ts";
import { letterKinds, type LetterKind } from "./model.ts";
import { commonPlaceNames } from "./place-rules.ts";
import { placesIn, templateFault } from "./template-rules.ts";
import { answerWording, type AnswerKey } from "./wording/answers.ts";
import { letterWording } from "./wording/letters.ts";

/** What an office can word itself: the text of each kind of letter, and of the answer by each decision. */
export type WordingKey = LetterKind | AnswerKey;

/** The words in force: the office's own where it has some, else those delivered. */
export type Templates = { textOf(key: WordingKey): string };

export type WordingRefusal =
  | "wording-too-long"
  | "wording-not-closed"
  | "wording-unknown-place"
  | "wording-place-missing"
  | "wording-place-optional"
  | "wording-empty";

const LONGEST = 8_000;
/** Places without which the delivered words would still say all that the law wants. */
const FREE = new Set(["称呼", "条例", "条例及简称", "提交方式", "机关名称", "申请内容", "所问"]);

/** Places of the articles; an office that reads them otherwise cites its own in the text. */
const BASES = new Set(["依据", "依据条款"]);
const CITATION = /第[一二三四五六七八九十百]+条/;

export const wordingKeys: readonly WordingKey[] = [
  ...letterKinds,
  ...(Object.keys(answerWording) as AnswerKey[]),
];

/** The delivered words. */
export function deliveredWording(key: WordingKey): string {
  const text =
    key in letterWording ? letterWording[key as LetterKind] : answerWording[key as AnswerKey];
  if (text === undefined) throw new RangeError(`no wording: ${key}`);
  return text;
}

/** The words in force, from the office's own by their keys. */
export function templatesWith(own: ReadonlyMap<string, string>): Templates {
  return { textOf: (key) => own.get(key) ?? deliveredWording(key) };
}

/** The places that the words of a key may have, and those of them that must be there. */
export function placesFor(key: WordingKey): {
  readonly may: readonly string[];
  readonly must: readonly string[];
} {
  const delivered = deliveredWording(key);
  // What an answer can say is what its form asks the officer for.
  const common = key in letterWording ? Object.keys(commonPlaceNames) : ["所问", "依据"];
  const may = [...new Set([...placesIn(delivered), ...common, "称呼"])];
  const always = placesIn(withoutSections(delivered)).filter((place) => !FREE.has(place));
  const must = key === "reply" ? [...always, "每项", "答复"] : always;
  return { may, must };
}

/** Places that not every case fills: in the delivered words they stand in a section of their own. */
function isOptional(key: WordingKey, place: string): boolean {
  if (place === "补正日期") return true;
  const delivered = deliveredWording(key);
  return (
    placesIn(delivered).includes(place) && !placesIn(withoutSections(delivered)).includes(place)
  );
}

/**
 * Takes words as an office typed them. Refuses what is empty or too long, a section that is not closed, a place that
 * this text cannot have or that not every case fills and that stands outside a section, and words that leave out a
 * place without which the letter would not say what it must. The place of the articles may give way to articles that
 * the text cites itself.
 */
export function checkWording(key: WordingKey, typed: string): Result<string, WordingRefusal> {
  const text = typed.replaceAll("\r\n", "\n").trim();
  if (text === "") return refuse("wording-empty");
  if (text.length > LONGEST) return refuse("wording-too-long", { limit: String(LONGEST) });
  const fault = templateFault(text);
  if (fault !== null) return refuse("wording-not-closed", { place: fault.name });
  const { may, must } = placesFor(key);
  const used = placesIn(text);
  const unknown = used.filter((place) => !may.includes(place));
  if (unknown.length > 0) return refuse("wording-unknown-place", { places: unknown.join("、") });
  const left = text.replaceAll(/\{\{[#/]?[^{}]{1,40}\}\}/g, "");
  if (/\{\{|\}\}/.test(left)) return refuse("wording-not-closed", { place: "{{" });
  const isCiting = CITATION.test(text);
  const sometimes = placesIn(withoutSections(text)).filter((place) => isOptional(key, place));
  if (sometimes.length > 0)
    return refuse("wording-place-optional", { places: sometimes.join("、") });
  const missing = must.filter((place) => !used.includes(place) && !(isCiting && BASES.has(place)));
  if (missing.length > 0) return refuse("wording-place-missing", { places: missing.join("、") });
  return ok(text);
}
