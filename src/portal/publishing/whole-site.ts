import type { Tx } from "../../platform/database/database.ts";
import { publicIdsAfter } from "../../modules/documents/index.ts";
import { pagesNotRenderedSince, pagesRenderedSince } from "../../modules/pages/index.ts";
import { isList, WHOLE_SITE, type Sizes } from "./column-layout.ts";
import type { RestOfSite } from "./events.ts";
import {
  columnPage,
  documentPage,
  feedPages,
  listPage,
  mapPage,
  organizationPage,
  standingPages,
} from "./page-ids.ts";
import type { Done, Slice } from "./placing.ts";
import type { SiteShape } from "./site-facts.ts";
import { listPages, mapPages } from "./stale-pages.ts";

/**
 * What readers meet first of a site: the pages that stand once, each column and its feeds, each organization. Lays
 * the lists out on the way.
 */
export async function frontPages(
  tx: Tx,
  shape: SiteShape,
  sizes: Sizes,
): Promise<readonly string[]> {
  for (const column of shape.columns)
    if (isList(column, shape)) await listPages(tx, shape, column.id, sizes);
  await mapPages(tx, shape.site.id, sizes);
  return [
    ...standingPages,
    ...shape.columns.flatMap((column) => [columnPage(column.id), ...feedPages(column.id)]),
    ...feedPages(WHOLE_SITE),
    ...shape.organizations.map((one) => organizationPage(one.id)),
  ];
}

type Step = { readonly done: Done; readonly next: RestOfSite | null };

/**
 * One step of the pages that can wait: documents, then older pages of lists, then parts of the site map, and last
 * what the ledger holds and nobody rendered since the beginning, which stands no longer.
 */
export async function restOfSite(slice: Slice, rest: RestOfSite, size: number): Promise<Step> {
  const [stage = "", first = "", second = ""] = rest.from.split(":");
  const step = async (pages: readonly string[], from: string | null): Promise<Step> => ({
    done: await slice.place(pages),
    next: from === null ? null : { ...rest, from },
  });
  const { tx, run, shape } = slice;
  if (stage === "list") {
    const { pages, from } = await olderPages(slice, Number(first), Number(second), size);
    return step(pages, from ?? "map:0");
  }
  if (stage === "map") {
    const total = await run.pagesOf(WHOLE_SITE);
    const numbers = countedFrom(Number(first) + 1, total, size);
    const last = numbers.at(-1) ?? total;
    return step(numbers.map(mapPage), last < total ? `map:${last}` : "surplus");
  }
  if (stage === "surplus") {
    const left = await pagesNotRenderedSince(tx, shape.site.id, rest.rendering, size);
    return step(
      left.map((one) => one.page),
      left.length < size ? null : "surplus",
    );
  }
  const ids = await publicIdsAfter(tx, shape.site.id, first === "" ? null : first, size);
  const last = ids.at(-1);
  const isEnd = ids.length < size || last === undefined;
  // Those that a list named came with it.
  const pages = ids.map(documentPage);
  const done = await pagesRenderedSince(tx, shape.site.id, pages, rest.rendering);
  return step(
    pages.filter((page) => !done.has(page)),
    isEnd ? "list:0:0" : `document:${last}`,
  );
}

/** At most `size` older pages of lists after page `number` of a column, and where to go on; null at the end. */
async function olderPages(slice: Slice, columnId: number, number: number, size: number) {
  const pages: string[] = [];
  const columns = slice.shape.columns
    .filter((column) => column.id >= columnId && isList(column, slice.shape))
    .toSorted((a, b) => a.id - b.id);
  for (const column of columns) {
    const total = await slice.run.pagesOf(column.id);
    const first = column.id === columnId ? number + 1 : 1;
    const numbers = countedFrom(first, total - 1, size - pages.length);
    pages.push(...numbers.map((one) => listPage(column.id, one)));
    const last = numbers.at(-1) ?? first - 1;
    if (pages.length >= size) return { pages, from: `list:${column.id}:${last}` };
  }
  return { pages, from: null };
}

function countedFrom(first: number, last: number, most: number): number[] {
  const length = Math.max(0, Math.min(last - first + 1, most));
  return Array.from({ length }, (_, index) => first + index);
}
