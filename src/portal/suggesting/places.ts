import type { AgencyNames } from "../../modules/understanding/index.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { columnPath, organizationHref } from "../publishing/paths.ts";
import type { Suggestion } from "./merged.ts";

type Named = { readonly of: Suggestion; readonly names: readonly string[] };

/** Agencies of a site under all their names, and its columns; each leads to its page. */
export function placesOf(shape: SiteShape, agencies: readonly AgencyNames[]): readonly Named[] {
  const { site } = shape;
  const offices = agencies.flatMap(({ organizationId, name, others }): readonly Named[] => {
    const one = shape.organizationById.get(organizationId ?? 0);
    if (one === undefined) return [];
    const of = { text: name, kind: "机构", href: organizationHref(site, one) } as const;
    return [{ of, names: [name, ...others] }];
  });
  const columns = shape.columns.map((column): Named => ({
    of: { text: column.name, kind: "栏目", href: columnPath(site, column) },
    names: [column.name],
  }));
  return [...offices, ...columns];
}
