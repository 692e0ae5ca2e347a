/** The place of a document in the order of its first publication; `at` is exact to the microsecond, as text. */
export type PlaceKey = { readonly at: string; readonly id: string };

/** A page as the ledger keeps it. */
export type PageEntry = {
  readonly siteId: number;
  /** What it is: "document:<id>", "column:12", "list:12:3", "home". */
  readonly page: string;
  /** Where it stands, relative to the site folder. */
  readonly path: string;
  /** The keys of the facts that it shows. */
  readonly madeFrom: readonly number[];
  readonly sha256: string;
  readonly size: number;
  readonly isGone: boolean;
};

export type FoundAltered = "changed" | "missing" | "added";
