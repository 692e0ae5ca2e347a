/**
 * How much one file may cost. Every figure is for the whole file that was asked for, with all that is inside it,
 * except those that say "one". Settings of the product may change them; nothing else holds such a figure.
 */
export type Bounds = {
  /** Entries of one zip file, and files inside files in all. */
  readonly entries: number;
  /** Bytes of one entry, inflated. */
  readonly entryBytes: number;
  /** Bytes of all entries, inflated. */
  readonly totalBytes: number;
  /** How many times larger than packed one entry may be, once it is over `ratioFloorBytes`. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /** How deep zip files and embedded files may stand in each other. */
  readonly nesting: number;
  /** How deep elements of one XML part or web page may stand in each other. */
  readonly xmlDepth: number;
  /** Letters of all text. */
  readonly characters: number;
  /** Letters of one piece; longer texts come in several pieces. */
  readonly pieceCharacters: number;
  /** Pieces of text, cells included. */
  readonly pieces: number;
  /** Strings of the shared table of one workbook. */
  readonly sharedStrings: number;
  /** Time of the reading itself, and for which nothing at all may come. */
  readonly seconds: number;
  /** Memory of the child that reads, resident. */
  readonly memoryBytes: number;
};

const MB = 1_048_576;

export const usualBounds: Bounds = {
  entries: 5_000,
  entryBytes: 64 * MB,
  totalBytes: 256 * MB,
  ratio: 400,
  ratioFloorBytes: 4 * MB,
  nesting: 3,
  xmlDepth: 256,
  characters: 150_000_000,
  pieceCharacters: 200_000,
  pieces: 10_000_000,
  sharedStrings: 2_000_000,
  seconds: 60,
  memoryBytes: 440 * MB,
};
