/** Rows on a list page. */
export const PAGE_SIZE = 50;

/** One page of a column's list: which documents it holds, counted from the oldest, and its file. */
export type ColumnPagePlace = {
  readonly number: number;
  readonly total: number;
  readonly skip: number;
  readonly count: number;
  readonly file: string;
};

/**
 * The pages of a column of `count` documents, numbered from the oldest. Older pages hold exactly PAGE_SIZE
 * and never change when something new appears; the newest page is index.html and holds the rest, up to
 * 2 * PAGE_SIZE - 1, so that it is never nearly empty.
 */
export function pagesTotal(count: number): number {
  return Math.max(1, Math.floor(count / PAGE_SIZE));
}

/** The place of page `number` (1 is the oldest) of a column of `count` documents. */
export function pagePlace(number: number, count: number): ColumnPagePlace {
  const total = pagesTotal(count);
  const skip = (number - 1) * PAGE_SIZE;
  const isNewest = number === total;
  return {
    number,
    total,
    skip,
    count: isNewest ? count - skip : PAGE_SIZE,
    file: pageFile(number, total),
  };
}

/** The file of a page: index.html for the newest, p<number>.html for the others. */
export function pageFile(number: number, total: number): string {
  return number === total ? "index.html" : `p${number}.html`;
}

/**
 * The pages to render again after a change at position `position` (0 is the oldest) in a column that now has
 * `count` documents: from the page that holds the position to the newest.
 */
export function pagesFrom(position: number, count: number): readonly ColumnPagePlace[] {
  const total = pagesTotal(count);
  const first = Math.min(Math.floor(Math.max(0, position) / PAGE_SIZE) + 1, total);
  return Array.from({ length: total - first + 1 }, (_, index) => pagePlace(first + index, count));
}
