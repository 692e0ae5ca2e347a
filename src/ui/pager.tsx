import type { Words } from "./words.ts";

/** One page of a list; page 1 holds the oldest entries. */
export type PageLink = { readonly number: number; readonly href: string };

/** The pages of a list: the newest page has the greatest number. `links` are those offered, newest first. */
export type Pages = {
  readonly current: number;
  readonly total: number;
  readonly links: readonly PageLink[];
};

const BESIDE = 2;

/** The pages offered on page `current` of `total`: the newest, the oldest and the neighbours, newest first. */
export function pagesFromOldest(
  current: number,
  total: number,
  hrefOf: (number: number) => string,
): Pages {
  const links: PageLink[] = [];
  for (let number = total; number >= 1; number -= 1) {
    const isNear = Math.abs(number - current) <= BESIDE;
    if (isNear || number === total || number === 1) links.push({ number, href: hrefOf(number) });
  }
  return { current, total, links };
}

function labelOf(number: number, total: number, words: Words): string {
  if (number === total) return `${number}${words.newest}`;
  return number === 1 ? `1${words.oldest}` : String(number);
}

export function Pager({ pages, words }: { readonly pages: Pages; readonly words: Words }) {
  if (pages.total < 2) return null;
  const items = pages.links.map(({ number, href }, index) => {
    const before = pages.links[index - 1];
    const label = labelOf(number, pages.total, words);
    return (
      <>
        {before !== undefined && before.number - number > 1 ? (
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
