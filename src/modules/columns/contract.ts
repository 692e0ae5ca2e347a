import * as z from "zod";

/** What a list of columns can be narrowed by; the query string of the admin list. */
export const columnFilter = z
  .object({
    site: z.string().max(40).describe("code of a site"),
    level: z.coerce.number().int().min(1).max(9).describe("1 is a section (板块)"),
    fromLevel: z.coerce
      .number()
      .int()
      .min(1)
      .max(9)
      .describe("this level and those below it; 2 leaves the sections out"),
  })
  .partial()
  .meta({ id: "ColumnFilter" });
export type ColumnFilter = z.output<typeof columnFilter>;

/** The query string of a filter, keys in a fixed order; '' for no filter. */
export function columnFilterToQuery(filter: ColumnFilter): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(columnFilter.shape) as (keyof ColumnFilter)[]) {
    const value = filter[key];
    if (value !== undefined && value !== "") query.set(key, String(value));
  }
  return query.toString();
}
