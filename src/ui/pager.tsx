import type { Words } from "./words.ts";

/** One page of a list; page 1 holds the oldest entries. */
type PageLink = {
  readonly number: number;
  readonly isNewest: boolean;
  readonly href: string;
  /** Whether pages between the one before in the row and this one are left out. */
  readonly isAfterGap: boolean;
};

/** The pages of a list: the newest page has the greatest number. `links` are those offered, newest first. */
export type Pages = {
  readonly current: number;
  readonly isNewest: boolean;
  readonly links: readonly PageLink[];
};

const BESIDE = 2;

/**
 * The pages offered on page `current` of `total`: the newest, the oldest and the neighbours, newest first. An older
 * page says nothing that changes when a page is added far from it: there the newest goes without its number.
 */
export function pagesFromOldest(
  current: number,
  total: number,
  hrefOf: (number: number) => string,
): Pages {
  const numbers: number[] = [];
  for (let number = Math.min(total, current + BESIDE); number >= current - BESIDE; number -= 1)
    if (number >= 1) numbers.push(number);
  if (numbers[0] !== undefined && numbers[0] !== total) numbers.unshift(total);
  const least = numbers.at(-1);
  if (least !== undefined && least !== 1) numbers.push(1);
  const links = numbers.map((number, index) => ({
    number,
    isNewest: number === total,
    href: hrefOf(number),
    isAfterGap: index > 0 && (numbers[index - 1] ?? number) - number > 1,
  }));
  return { current, isNewest: current >= total, links };
}

function labelOf(link: PageLink, pages: Pages, words: Words): string {
  if (link.isNewest) return pages.isNewest ? `${link.number}${words.newest}` : words.newestPage;
  return link.number === 1 ? `1${words.oldest}` : String(link.number);
}

export function Pager({ pages, words }: { readonly pages: Pages; readonly words: Words }) {
  if (pages.links.length < 2) return null;
  const items = pages.links.map((link) => {
    const { number, href } = link;
    const label = labelOf(link, pages, words);
    return (
      <>
        {link.isAfterGap ? (
          <li class="gap" aria-hidden="true">
            …
          </li>
        ) : null}
        <li>
          {number === pages.current ? (
            <a href={href} aria-current="page">
              {label}
            </a>
          ) : (
            <a href={href}>{label}</a>
          )}
        </li>
      </>
    );
  });
  return (
    <>
      <nav class="pages" aria-label={words.paging}>
        <ul>{items}</ul>
      </nav>
      <p class="quiet">{words.pagingNote}</p>
    </>
  );
}
