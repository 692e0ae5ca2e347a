import * as z from "zod";

/** Of an address that names something twice, the first counts. */
const once = (given: unknown): unknown => (Array.isArray(given) ? given[0] : given);
const many = (given: unknown): unknown => (Array.isArray(given) ? given : [given]);
const number = z.preprocess(once, z.coerce.number().int().positive());
const text = (most: number) => z.preprocess(once, z.string().max(most));

const MOST_UNDONE = 24;

/** The query string of the search page. What does not fit is left out: an address never ends in an error. */
export const searchTerms = z.object({
  q: z
    .preprocess(
      once,
      z.string().transform((typed) => typed.slice(0, 10_000)),
    )
    .catch(""),
  column: text(400).optional().catch(undefined),
  organization: text(100).optional().catch(undefined),
  year: number.pipe(z.number().max(2200)).optional().catch(undefined),
  kind: text(40).optional().catch(undefined),
  valid: z.preprocess(once, z.literal("1")).optional().catch(undefined),
  order: z.preprocess(once, z.enum(["relevance", "newest"])).catch("relevance"),
  page: number.pipe(z.number().max(500)).catch(1),
  /** Keys of steps of understanding that are not to be taken. */
  without: z
    .preprocess(
      many,
      z
        .array(z.string().min(1).max(120).optional().catch(undefined))
        .transform((keys) => [...new Set(keys.flatMap((key) => key ?? []))].slice(0, MOST_UNDONE)),
    )
    .catch([]),
});
export type SearchTerms = z.output<typeof searchTerms>;

/** The terms of a question by itself, without filters and in the usual order. */
export function plainTerms(q: string): SearchTerms {
  return { q, order: "relevance", page: 1, without: [] };
}

/** The address of the search page for terms, some of them changed; filters start from the first page. */
export function searchAddress(
  base: string,
  terms: SearchTerms,
  change: Partial<SearchTerms>,
): string {
  const { without, ...next } = { ...terms, page: 1, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) {
    const isDefault =
      (name === "order" && value === "relevance") || (name === "page" && value === 1);
    if (value !== undefined && value !== "" && !isDefault) query.set(name, String(value));
  }
  for (const key of without) query.append("without", key);
  const written = query.toString();
  return written === "" ? base : `${base}?${written}`;
}
