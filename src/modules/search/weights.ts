/** What the parts of a hit are worth. Those for a whole question are shares of what all its notions tell. */
export const WEIGHTS = {
  /** A word in the title counts as so many in the text. */
  titleTimes: 3,
  /** How soon further occurrences stop counting, and how much long texts are marked down (BM25's k1 and b). */
  saturation: 1.2,
  lengthShare: 0.75,
  usualLength: 1_500,
  leastLength: 800,
  /** Words of one way that stand in a document, but not next to each other. */
  apart: 0.7,
  /** A notion held where nobody looked: behind the part that was read, in an attachment. */
  heldUnseen: 0.35,
  asKeyword: 0.6,
  /** Notions that say little. */
  optional: 0.4,
  /** How much a document loses that holds none of the notions; in between by what it lacks. */
  lacking: 0.45,
  /** A title that is covered by the question, and one that is the question. */
  titleCovered: 0.8,
  titleIsQuestion: 0.5,
  runInTitle: 0.35,
  runInText: 0.2,
  /** Of today; after 1,500 days about a third of it. */
  fresh: 0.12,
  freshDays: 1_500,
  notInForce: 0.35,
} as const;
