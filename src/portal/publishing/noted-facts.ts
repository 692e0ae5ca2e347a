import type { Column } from "../../modules/columns/index.ts";
import { documentKey, factKey, type FactKind } from "../../modules/pages/index.ts";
import type { SiteFacts, SiteShape } from "./site-facts.ts";

/** What one page was made from, gathered while it is made. */
export class Notes {
  readonly keys = new Set<number>();
  /** The documents that the page names. */
  readonly named = new Set<string>();

  fact(kind: FactKind, of: number, part = 0): void {
    this.keys.add(factKey(kind, of, part));
  }

  document(id: string): void {
    this.keys.add(documentKey(id));
  }
}

/** The facts of a site that note in `notes` whatever is read of them. */
export function notedFacts(
  shape: SiteShape,
  counts: ReadonlyMap<number, number>,
  notes: Notes,
): SiteFacts {
  const column = (found: Column | undefined) => {
    if (found !== undefined) notes.fact("column", found.id);
    return found;
  };
  const all = (found: readonly Column[] | undefined) => {
    for (const one of found ?? []) notes.fact("column", one.id);
    return found;
  };
  return {
    site: shape.site,
    frame: shape.frame,
    get columns() {
      notes.fact("columns", shape.site.id);
      return shape.columns;
    },
    columnById: { get: (id) => column(shape.columnById.get(id)) },
    childrenOf: { get: (id) => all(shape.childrenOf.get(id)) },
    columnOfType: { get: (type) => column(shape.columnOfType.get(type)) },
    columnsKeptBy: {
      get(id) {
        // Which ones they are can change with any column.
        notes.fact("columns", shape.site.id);
        return shape.columnsKeptBy.get(id);
      },
    },
    get organizations() {
      notes.fact("organizations", shape.site.groupId);
      return shape.organizations;
    },
    organizationById: {
      get(id) {
        notes.fact("organization", id);
        return shape.organizationById.get(id);
      },
    },
    countBelow: {
      get(id) {
        notes.fact("count", id);
        return counts.get(id);
      },
    },
    names: (id) => void notes.named.add(id),
  };
}
