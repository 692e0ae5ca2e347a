import { askingWords, LEFT_OUT } from "./asking.ts";
import { claimsIn } from "./claims-of-rules.ts";
import { gapsBetween, type Claim } from "./claims.ts";
import { columnsNamed } from "./columns.ts";
import { kindOffered } from "./kinds.ts";
import type { Knowledge, Notion, Offer, Step } from "./model.ts";
import { textToRead, type CutText } from "./places.ts";
import { plainWords, runsOf } from "./plain-words.ts";
import { emptyVocabulary } from "./unlearned.ts";

const MOST_NOTIONS = 24;
const MOST_OFFERS = 6;

type Undone = ReadonlySet<string>;

export type ReadWords = {
  readonly notions: readonly Notion[];
  readonly offers: readonly Offer[];
  readonly steps: readonly Step[];
  /** Those of the notions, as typed, that no rule but the dictionary found. */
  readonly wordForWord: readonly string[];
  /** What was not left out or read as a way of asking, with line breaks for what was. */
  readonly left: string;
};

/** Reads what stands outside quotes: of claims of all rules those that hold, and word for word what none claims. */
export function readWords(
  bare: string,
  { isNumber, isQuoted }: { readonly isNumber: boolean; readonly isQuoted: boolean },
  knowledge: Knowledge,
  without: Undone,
): ReadWords {
  const text = textToRead(bare);
  const asking = askingWords(text, without);
  const read = readOnce(text, asking, isNumber, knowledge, without);
  if (read.notions.some((notion) => !notion.isOptional) || isQuoted) return read;
  // Nothing else remains: then the words that say little are what is asked for.
  const all = read.notions.length > 0 ? read : readOnce(text, [], isNumber, knowledge, without);
  const words = new Set(all.wordForWord);
  const isAsked = (notion: Notion): boolean => words.size === 0 || words.has(notion.typed);
  return {
    ...all,
    notions: all.notions.map((notion) =>
      isAsked(notion) ? { ...notion, isOptional: false } : notion,
    ),
  };
}

type Placed = {
  readonly at: number;
  readonly notions: readonly Notion[];
  readonly steps: readonly Step[];
};

function readOnce(
  text: CutText,
  asking: readonly Claim[],
  isNumber: boolean,
  knowledge: Knowledge,
  without: Undone,
): ReadWords {
  const claims = claimsIn(text, asking, isNumber, knowledge, without);
  const placed: Placed[] = [];
  const gaps: Placed[] = [];
  for (const { at, notion, steps } of claims)
    placed.push({ at, notions: notion === null ? [] : [notion], steps });
  for (const gap of gapsBetween(text.text, claims))
    gaps.push({
      at: gap.at,
      ...plainWords(
        gap.text,
        isNumber ? { ...knowledge, vocabulary: emptyVocabulary } : knowledge,
        without,
      ),
    });
  placed.push(...gaps);
  placed.sort((a, b) => a.at - b.at);
  return {
    notions: once(placed.flatMap(({ notions }) => notions)).slice(0, MOST_NOTIONS),
    wordForWord: gaps.flatMap(({ notions }) => notions.map(({ typed }) => typed)),
    offers: offersIn(text, claims, knowledge),
    steps: stepsOnce([...leftOut(text.text, claims), ...placed.flatMap(({ steps }) => steps)]),
    left: withHoles(text.text, claims),
  };
}

function once(notions: readonly Notion[]): readonly Notion[] {
  return [
    ...new Map(notions.toReversed().map((notion) => [notion.typed, notion])).values(),
  ].toReversed();
}

function stepsOnce(steps: readonly Step[]): readonly Step[] {
  return [...new Map(steps.map((step) => [step.key, step])).values()];
}

function offersIn(text: CutText, claims: readonly Claim[], knowledge: Knowledge): readonly Offer[] {
  const kind = kindOffered(runsOf(text.text).flat(), knowledge.kinds);
  const offers: Offer[] = [
    ...claims.flatMap((claim) => claim.offers),
    ...(kind === null ? [] : [kind]),
    ...columnsNamed(text, knowledge.columns),
  ];
  const byValue = new Map(offers.map((offer) => [`${offer.filter} ${offer.value}`, offer]));
  return [...byValue.values()].slice(0, MOST_OFFERS);
}

/** One step for all that was left out. */
function leftOut(text: string, claims: readonly Claim[]): readonly Step[] {
  const words = claims.flatMap(({ at, end, notion }) =>
    notion === null ? [text.slice(at, end)] : [],
  );
  if (words.length === 0) return [];
  return [{ key: LEFT_OUT, because: "left-out", from: [...new Set(words)].join("、"), to: "" }];
}

function withHoles(text: string, claims: readonly Claim[]): string {
  return claims.reduce(
    (left, { at, end, notion }) =>
      notion === null || notion.ways[0]?.because === "synonym"
        ? left.slice(0, at) + "\n".repeat(end - at) + left.slice(end)
        : left,
    text,
  );
}
