import type { Column } from "../columns/index.ts";
import type { DocumentGroup } from "../documents/index.ts";
import type { Organization } from "../organizations/index.ts";
import type { FigurePart } from "./model.ts";

const DEEPEST = 3;

/**
 * How many of the year's published documents each column of a site holds, those of the columns below it
 * included, down to the third level, in the order of the tree; empty columns are left out.
 */
export function columnParts(
  site: { readonly code: string; readonly siteId: number; readonly columns: readonly Column[] },
  published: readonly DocumentGroup[],
  year: number,
): readonly FigurePart[] {
  const below = new Map<number, number>();
  const parentOf = new Map(site.columns.map((column) => [column.id, column.parentId]));
  for (const group of published) {
    if (group.siteId !== site.siteId) continue;
    let at: number | null | undefined = group.columnId;
    while (at !== null && at !== undefined) {
      below.set(at, (below.get(at) ?? 0) + group.count);
      at = parentOf.get(at);
    }
  }
  return site.columns
    .filter((column) => column.level <= DEEPEST && below.has(column.id))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((column) => ({
      label: column.name,
      level: column.level,
      value: below.get(column.id) ?? 0,
      source: {
        list: "documents",
        filter: { site: site.code, state: "released", year, column: column.path },
      },
    }));
}

/** How many of the year's published documents each organization published, most first. */
export function organizationParts(
  organizations: readonly Organization[],
  published: readonly DocumentGroup[],
  year: number,
): readonly FigurePart[] {
  const counts = new Map<number, number>();
  for (const group of published) {
    counts.set(group.organizationId, (counts.get(group.organizationId) ?? 0) + group.count);
  }
  return organizations
    .filter((one) => counts.has(one.id))
    .map((one): FigurePart => ({
      label: one.name,
      level: 1,
      value: counts.get(one.id) ?? 0,
      source: { list: "documents", filter: { state: "released", year, organization: one.slug } },
    }))
    .toSorted((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}
