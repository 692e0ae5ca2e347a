/**
 * What a change says to the pages. The command writes it into the job queue with its own transaction; the
 * publisher renders the pages that show what changed.
 */
export type PagesEvent =
  | {
      readonly event:
        | "document.published"
        | "document.withdrawn"
        | "document.archived"
        | "documents.dated"
        | "documents.imported";
      readonly siteId: number;
      readonly documentIds: readonly string[];
      /** Where they stand and, when they moved, where they stood. */
      readonly columnIds: readonly number[];
      readonly organizationIds: readonly number[];
    }
  | {
      readonly event: "columns.changed";
      readonly siteId: number;
      readonly columnIds: readonly number[];
      /** Whether one came, went, or moved, so that any page may look different. */
      readonly isStructural: boolean;
    }
  | {
      readonly event: "organizations.changed";
      readonly siteId: number;
      readonly organizationIds: readonly number[];
      readonly isStructural: boolean;
    }
  | { readonly event: "site.changed"; readonly siteId: number }
  | {
      readonly event: "addresses.changed";
      readonly siteId: number;
      /** The files of old addresses that changed; null for all. */
      readonly shards: readonly number[] | null;
    }
  | RestOfSite;

/** What the publisher sends itself: the pages of a site that can wait, from a document on. */
export type RestOfSite = {
  readonly event: "site.rest";
  readonly siteId: number;
  /** The number of the rendering of the whole site that it belongs to. */
  readonly rendering: number;
  /** How far it is, as `restOfSite` wrote it; empty at the beginning. */
  readonly from: string;
};
