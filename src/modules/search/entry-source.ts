import type { Db } from "../../platform/database/database.ts";
import type { SearchEntry } from "./model.ts";

/** What the search must hold of something that is published, as far as it can be compared without reading its text. */
export type EntryFacts = Pick<
  SearchEntry,
  | "siteId"
  | "id"
  | "stamp"
  | "path"
  | "indexNumber"
  | "publishedOn"
  | "validity"
  | "organizationId"
  | "columnId"
  | "columnTrail"
>;

/** Where entries come from: a module that publishes. From it the search is compared, mended and made anew. */
export type EntrySource = {
  readonly source: SearchEntry["source"];
  /** How many entries there should be. */
  count(db: Db): Promise<number>;
  /** The facts of all that should be in the search, in the order of publication, some at a time. */
  facts(db: Db): AsyncIterable<readonly EntryFacts[]>;
  /** Which of some ids should be in the search. */
  among(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Of some ids those that should be in the search, whole; the texts of attachments are not known here. */
  entries(db: Db, ids: readonly string[]): Promise<readonly SearchEntry[]>;
};
