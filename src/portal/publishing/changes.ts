import type { PagesEvent, RestOfSite } from "./events.ts";

/** Everything that a run of events changed on one site, each thing once. */
export type Changes = {
  readonly siteId: number;
  /** The site itself or the shape of its tree: every page may look different. */
  isWhole: boolean;
  /** Documents, each with the columns that it stands in or stood in, where the event says so of it alone. */
  readonly documents: Map<string, Set<number>>;
  /** Columns and organizations whose documents changed. */
  readonly columns: Set<number>;
  readonly organizations: Set<number>;
  /** Columns and organizations whose own facts changed. */
  readonly changedColumns: Set<number>;
  readonly changedOrganizations: Set<number>;
};

/** Gathers events by site, so that a column with many new documents is rendered once. */
export function changesOf(events: readonly Exclude<PagesEvent, RestOfSite>[]): readonly Changes[] {
  const bySite = new Map<number, Changes>();
  for (const event of events) {
    const changes = bySite.get(event.siteId) ?? nothingOn(event.siteId);
    bySite.set(event.siteId, changes);
    switch (event.event) {
      case "addresses.changed":
        break;
      case "site.changed":
        changes.isWhole = true;
        break;
      case "columns.changed":
        if (event.isStructural) changes.isWhole = true;
        for (const id of event.columnIds) changes.changedColumns.add(id);
        break;
      case "organizations.changed":
        if (event.isStructural) changes.isWhole = true;
        for (const id of event.organizationIds) changes.changedOrganizations.add(id);
        break;
      default:
        for (const id of event.documentIds) {
          const columns = changes.documents.get(id) ?? new Set<number>();
          changes.documents.set(id, columns);
          if (event.documentIds.length === 1)
            for (const columnId of event.columnIds) columns.add(columnId);
        }
        for (const id of event.columnIds) changes.columns.add(id);
        for (const id of event.organizationIds) changes.organizations.add(id);
    }
  }
  return [...bySite.values()];
}

/** No change at all on a site. */
export function nothingOn(siteId: number): Changes {
  return {
    siteId,
    isWhole: false,
    documents: new Map(),
    columns: new Set(),
    organizations: new Set(),
    changedColumns: new Set(),
    changedOrganizations: new Set(),
  };
}
