import * as z from "zod";

const number = z.coerce.number().int().positive();

/** The query string of the search page. What does not fit is left out: an address never ends in an error. */
export const searchTerms = z.object({
  q: z.string().max(10_000).catch(""),
  column: z.string().max(400).optional().catch(undefined),
  organization: z.string().max(100).optional().catch(undefined),
  year: number.max(2200).optional().catch(undefined),
  kind: z.string().max(40).optional().catch(undefined),
  valid: z.literal("1").optional().catch(undefined),
  order: z.enum(["relevance", "newest"]).catch("relevance"),
  page: number.max(500).catch(1),
});
export type SearchTerms = z.output<typeof searchTerms>;

/** The address of the search page for terms, some of them changed; filters start from the first page. */
export function searchAddress(
  base: string,
  terms: SearchTerms,
  change: Partial<SearchTerms>,
): string {
  const next = { ...terms, page: 1, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    const isDefault =
      (name === "order" && value === "relevance") || (name === "page" && value === 1);
    if (value !== undefined && value !== "" && !isDefault) query.set(name, String(value));
  }
  const text = query.toString();
  return text === "" ? base : `${base}?${text}`;
}
