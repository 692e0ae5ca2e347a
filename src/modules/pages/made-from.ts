/** What a page can be made from. Each fact has a key; a page names the keys of all that it shows. */
const kinds = [
  "document",
  "column",
  "organization",
  /** The newest documents of a column and all below it. */
  "below",
  /** How many documents a column and all below it hold. */
  "count",
  "newest-of-site",
  "government-documents",
  /** The newest documents of an organization; the site stands in `part`. */
  "newest-of-organization",
  /** Any organization of a group. */
  "organizations",
  /** Any column of a site. */
  "columns",
  /** The figures of a year, which stands in `part`. */
  "figures",
] as const;
export type FactKind = (typeof kinds)[number];

const KIND = 2 ** 48;
const PART = 2 ** 24;
const codes = new Map<FactKind, number>(kinds.map((kind, index) => [kind, (index + 1) * KIND]));

/**
 * The key of a fact, below 2^53. Takes the number of a column, organization or site, and `part`. Numbers beyond
 * 2^24 may share a key: that makes a page stale once too often, never too seldom.
 */
export function factKey(kind: FactKind, of: number, part = 0): number {
  return (codes.get(kind) ?? 0) + (of % PART) * PART + (part % PART);
}

/** The key of a document: the last 48 bits of its id. */
export function documentKey(id: string): number {
  return (codes.get("document") ?? 0) + Number.parseInt(id.slice(-12), 16);
}
