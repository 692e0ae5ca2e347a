import type { Column } from "../../modules/columns/index.ts";
import type { SiteShape } from "./site-facts.ts";

/** Rows on a page of a list; the newest page holds half as many to nearly twice as many. */
export const PAGE_SIZE = 50;
/** How many entries a page of a list and a part of the site map hold; the newest hold up to nearly twice as many. */
export type Sizes = { readonly list: number; readonly map: number };
export const SIZES: Sizes = { list: PAGE_SIZE, map: 250 };
/** Stands for the whole site where a column is asked for: the parts of its site map. */
export const WHOLE_SITE = 0;

/** The file of page `number` of a list of `total`: index.html for the newest, p<number>.html for the others. */
export function pageFile(number: number, total: number): string {
  return number === total ? "index.html" : `p${number}.html`;
}

/** Whether a column's page is a list of its documents: it gathers no others and may show its newest in full. */
export function isList(column: Column, shape: Pick<SiteShape, "childrenOf">): boolean {
  return (shape.childrenOf.get(column.id) ?? []).length === 0 && column.display !== "latest";
}
