import { columnLexeme, kindLexeme, quoted } from "./lexemes.ts";
import type { SearchQuery } from "./model.ts";

/** The marker lexemes that a query's filters ask for. Several sites are one of them, so they are not among these. */
export function filtersOf(query: SearchQuery): readonly string[] {
  return [
    ...(query.siteIds.length === 1 ? query.siteIds.map((id) => `t:${id}`) : []),
    ...(query.columnId === undefined ? [] : [columnLexeme(query.columnId)]),
    ...(query.organizationId === undefined ? [] : [`a:${query.organizationId}`]),
    ...(query.kind === undefined ? [] : [kindLexeme(query.kind.replaceAll("\u0000", ""))]),
    ...(query.inForceOnly === true ? ["v:1"] : []),
    ...(query.year === undefined ? [] : [`y:${query.year}`]),
  ];
}

/** A tsquery in which all words, each with a prefix ('', '^' or '+'), and all filters must hold. */
export function matchOf(
  words: readonly string[],
  query: SearchQuery,
  prefix: "" | "^" | "+" | "n:" = "",
): string {
  const sites =
    query.siteIds.length > 1
      ? [`(${query.siteIds.map((id) => quoted(`t:${id}`)).join(" | ")})`]
      : [];
  return [
    ...words.map((word) => quoted(prefix + word)),
    ...filtersOf(query).map(quoted),
    ...sites,
  ].join(" & ");
}

/** Narrows a tsquery to one of several lexemes; null leaves it as it is. */
export function within(match: string, window: readonly string[] | null): string {
  if (window === null || window.length === 0) return match;
  return `${match} & (${window.map(quoted).join(" | ")})`;
}
