import type { Because, Notion, Understanding, Way } from "../understanding/index.ts";
import { shareOf, type SearchStatistics } from "./statistics.ts";

const MOST_REQUIRED = 8;
const MOST_OPTIONAL = 4;
const MOST_WAYS = 6;
const MOST_WORDS_OF_A_WAY = 8;
/** A word that stands in nearly every document still tells this much. */
const LEAST_TELLING = 0.05;

/** A way of a notion with how much a document that holds it tells: rarer ways tell more, farther ones less. */
export type WeighedWay = Way & { readonly telling: number };

/** A notion with how rare it is. */
export type Weighed = Omit<Notion, "ways"> & {
  readonly ways: readonly WeighedWay[];
  /** At most this share of all documents holds it. */
  readonly share: number;
  /** What it tells: the less, the more documents hold it. */
  readonly telling: number;
};

/** What is looked for: the notions that tell most, and spellings that count more where they stand just so. */
export type Sought = {
  readonly required: readonly Weighed[];
  readonly optional: readonly Weighed[];
  readonly likely: readonly string[];
};

/**
 * What a question looks for, as far as the statistics tell: at most eight notions that should be held and four
 * that may be. Where all say little, all are looked for.
 */
export function soughtIn(statistics: SearchStatistics, question: Understanding): Sought {
  const all = question.notions.map((notion) => weighed(statistics, notion));
  const telling = all.filter((one) => !one.isOptional);
  const required = telling.length > 0 ? telling : all;
  const optional = telling.length > 0 ? all.filter((one) => one.isOptional) : [];
  const [only, second] = required;
  const joined =
    only === undefined || second === undefined ? [] : [required.map((one) => one.typed).join("")];
  return {
    required: mostTelling(required, MOST_REQUIRED),
    optional: mostTelling(optional, MOST_OPTIONAL),
    likely: question.likely.length > 0 ? question.likely : joined,
  };
}

/** A word as a notion of its own. */
export function asWord(word: string, because: Because): Notion {
  return {
    typed: word,
    ways: [{ words: [word], weight: 1, because, shown: word }],
    isOptional: false,
  };
}

/** A notion with how rare it and its ways are. */
export function weighed(statistics: SearchStatistics, notion: Notion): Weighed {
  const ways = notion.ways
    .filter((way) => way.words.length > 0)
    .slice(0, MOST_WAYS)
    .map((way) => ({ ...way, words: way.words.slice(0, MOST_WORDS_OF_A_WAY) }));
  const together = tellingOf(
    ways.reduce((sum, way) => sum + way.weight * shareOfWay(statistics, way), 0),
  );
  const middle = (way: Way) => (together + tellingOf(shareOfWay(statistics, way))) / 2;
  // A rarer other word tells no more than the one typed.
  const most = Math.max(0, ...ways.slice(0, 1).map(middle));
  const weighedWays = ways.map((way) => ({
    ...way,
    telling: way.weight * Math.min(most, middle(way)),
  }));
  return {
    ...notion,
    ways: weighedWays,
    share: shareOfNotion(statistics, { ways }),
    telling: Math.max(LEAST_TELLING, ...weighedWays.map((way) => way.telling)),
  };
}

/** At most this share of the documents holds a notion, in the title ('^') or as keyword ('+') where so asked. */
export function shareOfNotion(
  statistics: SearchStatistics,
  { ways }: Pick<Notion, "ways">,
  prefix: "" | "^" | "+" = "",
): number {
  return Math.min(
    1,
    ways.reduce((sum, way) => sum + shareOfWay(statistics, way, prefix), 0),
  );
}

function shareOfWay(
  statistics: SearchStatistics,
  { words }: Pick<Way, "words">,
  prefix: "" | "^" | "+" = "",
): number {
  return Math.min(1, ...words.map((word) => shareOf(statistics, prefix + word)));
}

function tellingOf(share: number): number {
  return Math.max(LEAST_TELLING, -Math.log(Math.min(1, Math.max(share, 1e-7))));
}

/** The notions that tell most, in the order in which they were given. */
export function mostTelling(notions: readonly Weighed[], most: number): readonly Weighed[] {
  const rarest = new Set(notions.toSorted((a, b) => b.telling - a.telling).slice(0, most));
  return notions.filter((notion) => rarest.has(notion));
}

/** The notions without the one that tells least: the most frequent, of equals the shortest, of those the last. */
export function withoutLeastTelling(notions: readonly Weighed[]): readonly Weighed[] {
  const least = notions.toSorted(
    (a, b) =>
      a.telling - b.telling ||
      a.typed.length - b.typed.length ||
      notions.indexOf(b) - notions.indexOf(a),
  )[0];
  return notions.filter((notion) => notion !== least);
}
