import type { Views } from "./model.ts";
import type { ViewsOfPlace } from "./queries.ts";

/** A column or an organization and what is above it. */
type InTree = { readonly id: number; readonly parentId: number | null };

export type ViewsInTree = ViewsOfPlace & {
  /** Its own pages, its own documents, and both of everything below it. */
  readonly all: Views;
};

export const noViews: Views = { people: 0, robots: 0 };

/** Two counts as one. */
export function plus(one: Views, other: Views): Views {
  return { people: one.people + other.people, robots: one.robots + other.robots };
}

/** All counts as one. */
export function sumOf(all: readonly Views[]): Views {
  return all.reduce(plus, noViews);
}

/** The views of each place of a tree with those of all that is below it, in the order of the tree given. */
export function withBelow<T extends InTree>(
  tree: readonly T[],
  own: readonly ViewsOfPlace[],
): readonly (T & ViewsInTree)[] {
  const ownOf = new Map(own.map((one) => [one.id, one]));
  const parentOf = new Map(tree.map((one) => [one.id, one.parentId]));
  const all = new Map<number, Views>();
  for (const { id, pages, documents } of own) {
    const views = plus(pages, documents);
    for (let at: number | null | undefined = id; at != null; at = parentOf.get(at))
      all.set(at, plus(all.get(at) ?? noViews, views));
  }
  return tree.map((one) => ({
    ...one,
    pages: ownOf.get(one.id)?.pages ?? noViews,
    documents: ownOf.get(one.id)?.documents ?? noViews,
    all: all.get(one.id) ?? noViews,
  }));
}
