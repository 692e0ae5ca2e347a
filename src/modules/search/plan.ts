import type { Notion } from "../understanding/index.ts";
import { columnLexeme, kindLexeme, quoted } from "./lexemes.ts";
import type { SearchQuery } from "./model.ts";

/** Where words must stand: anywhere, in the title, among the keywords; or what they are the number or the code of. */
export type Prefix = "" | "^" | "+" | "n:" | "x:";

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

/** A tsquery in which all conditions and all filters must hold. */
export function matchOf(conditions: readonly string[], query: SearchQuery): string {
  const sites =
    query.siteIds.length > 1
      ? [`(${query.siteIds.map((id) => quoted(`t:${id}`)).join(" | ")})`]
      : [];
  return [...conditions, ...filtersOf(query).map(quoted), ...sites].join(" & ");
}

/** The condition that a word holds. */
export function holdsWord(word: string, prefix: Prefix = ""): string {
  return quoted(prefix + word);
}

/** The condition that a notion holds in one of its ways. */
export function holds({ ways }: Pick<Notion, "ways">, prefix: Prefix = ""): string {
  return either(ways.map((way) => both(way.words.map((word) => holdsWord(word, prefix)))));
}

/** The condition that one of some conditions holds. */
export function either(conditions: readonly string[]): string {
  const distinct = [...new Set(conditions)];
  return distinct.length === 1 ? distinct.join("") : `(${distinct.join(" | ")})`;
}

/** The condition that all of some conditions hold. */
export function both(conditions: readonly string[]): string {
  const distinct = [...new Set(conditions)];
  return distinct.length === 1 ? distinct.join("") : `(${distinct.join(" & ")})`;
}

/** Narrows a tsquery to one of several lexemes; null leaves it as it is. */
export function within(match: string, window: readonly string[] | null): string {
  if (window === null || window.length === 0) return match;
  return `${match} & (${window.map(quoted).join(" | ")})`;
}
