/** How often words are, as far as a sample tells. */
export type SearchStatistics = {
  readonly entries: number;
  /** Share of the entries that hold a lexeme; rare ones are absent. */
  readonly share: ReadonlyMap<string, number>;
  /** A lexeme that is absent is rarer than this. */
  readonly leastShare: number;
};

/** The share of entries that hold a lexeme, as far as is known. */
export function shareOf(statistics: SearchStatistics, lexeme: string): number {
  return statistics.share.get(lexeme) ?? statistics.leastShare;
}

/** The words that tell most, in the order in which they were given. */
export function mostTelling(
  statistics: SearchStatistics,
  words: readonly string[],
  most: number,
): readonly string[] {
  const rarest = new Set(
    words.toSorted((a, b) => shareOf(statistics, a) - shareOf(statistics, b)).slice(0, most),
  );
  return words.filter((word) => rarest.has(word));
}

/** The words without the one that tells least: the most frequent, of equals the shortest, of those the last. */
export function withoutLeastTelling(
  statistics: SearchStatistics,
  words: readonly string[],
): readonly string[] {
  const least = words.toSorted(
    (a, b) =>
      shareOf(statistics, b) - shareOf(statistics, a) ||
      a.length - b.length ||
      words.indexOf(b) - words.indexOf(a),
  )[0];
  return words.filter((word) => word !== least);
}
