import type { Site } from "../../modules/columns/index.ts";
import { standingEntries, type TitleIndex } from "../../modules/search/index.ts";
import type { Db } from "../../platform/database/database.ts";
import { folded } from "../../platform/segmenting/index.ts";
import { documentHref } from "../publishing/paths.ts";
import { keyOf, type Suggestion } from "./merged.ts";

/** Of a title that many documents have, most candidates may be the same: then more are asked for, twice. */
const ROUNDS = [24, 72, 144];

/**
 * Titles that stand in the search of a site at this moment and hold the terms of one of the ways, newest first,
 * those of the first way before those of the others; each title once.
 */
export async function titlesFor(
  db: Db,
  indexes: readonly TitleIndex[],
  asked: {
    readonly site: Pick<Site, "id" | "prefix">;
    /** Likeliest first; later ones are read only where earlier ones lead to few. */
    readonly ways: Iterable<readonly string[]>;
    readonly wanted: number;
    readonly isFree: (one: { readonly text: string }) => boolean;
  },
): Promise<readonly Suggestion[]> {
  const { site, wanted } = asked;
  const ways: (readonly string[])[] = [];
  const candidates = ids(indexes, site.id, asked.ways, ways);
  const found = new Map<string, Suggestion>();
  for (const many of ROUNDS) {
    const some = firstOf(candidates, many);
    for (const { title, path } of await standingEntries(db, site.id, some)) {
      const key = keyOf(title);
      if (found.size === wanted) break;
      if (found.has(key) || !holds(title, ways) || !asked.isFree({ text: title })) continue;
      found.set(key, { text: title, kind: "文件", href: documentHref(site, path) });
    }
    if (found.size === wanted || some.length < many) break;
  }
  return [...found.values()];
}

/** The next so many; those after them stay. */
function firstOf(candidates: Generator<string>, many: number): readonly string[] {
  const some: string[] = [];
  while (some.length < many) {
    const next = candidates.next();
    if (next.done === true) break;
    some.push(next.value);
  }
  return some;
}

/** Whether a title as it reads now still holds what its place in the index promises. */
function holds(title: string, ways: readonly (readonly string[])[]): boolean {
  const text = folded(title);
  return ways.some((terms) => terms.every((term) => text.includes(term)));
}

/** Ids of candidates; the ways that were gone so far are put into `gone`. */
function* ids(
  indexes: readonly TitleIndex[],
  siteId: number,
  ways: Iterable<readonly string[]>,
  gone: (readonly string[])[],
): Generator<string> {
  const given = new Set<string>();
  for (const terms of ways) {
    gone.push(terms);
    for (const index of indexes) {
      for (const id of index.candidates(siteId, terms)) {
        if (given.has(id)) continue;
        given.add(id);
        yield id;
      }
    }
  }
}
