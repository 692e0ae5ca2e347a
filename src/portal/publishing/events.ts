/**
 * What a change says to the pages. The command writes it into the job queue with its own transaction; the
 * publisher renders the pages that the event makes stale.
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
      readonly columnIds: readonly number[];
      readonly organizationIds: readonly number[];
      /** The earliest day of first publication among them: lists are stale from there on. */
      readonly from: string;
    }
  | {
      readonly event: "site.changed" | "columns.changed" | "organizations.changed";
      readonly siteId: number;
    }
  | {
      readonly event: "addresses.changed";
      readonly siteId: number;
      /** The files of old addresses that changed; null for all. */
      readonly shards: readonly number[] | null;
    };

/** Everything that a run of events makes stale on one site, each thing once. */
export type StalePages = {
  readonly siteId: number;
  whole: boolean;
  readonly documents: Set<string>;
  /** By column, the earliest day from which its list is stale. */
  readonly columns: Map<number, string>;
  readonly organizations: Set<number>;
};

/** Gathers events by site, so that a column with many new documents is rendered once. */
export function staleAfter(events: readonly PagesEvent[]): readonly StalePages[] {
  const bySite = new Map<number, StalePages>();
  for (const event of events) {
    if (event.event === "addresses.changed") continue;
    const stale = bySite.get(event.siteId) ?? {
      siteId: event.siteId,
      whole: false,
      documents: new Set<string>(),
      columns: new Map<number, string>(),
      organizations: new Set<number>(),
    };
    bySite.set(event.siteId, stale);
    if (!("documentIds" in event)) {
      stale.whole = true;
      continue;
    }
    for (const id of event.documentIds) stale.documents.add(id);
    for (const id of event.organizationIds) stale.organizations.add(id);
    for (const id of event.columnIds) {
      const known = stale.columns.get(id);
      if (known === undefined || event.from < known) stale.columns.set(id, event.from);
    }
  }
  return [...bySite.values()];
}
