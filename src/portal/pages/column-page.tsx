import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { LinkLine } from "../../ui/link-lists.tsx";
import { Crumbs } from "../../ui/crumbs.tsx";
import { Filters, type FilterGroup } from "../../ui/filters.tsx";
import type { ColumnTags, FeedLinks } from "../../ui/head.tsx";
import type { Link } from "../../ui/links.ts";
import { Pager, type Pages } from "../../ui/pager.tsx";
import { Rows, type ListRow } from "../../ui/rows.tsx";
import { Tree, type ColumnTree } from "../../ui/tree.tsx";
import { wordsOf } from "../../ui/words.ts";

export type ColumnPage = {
  readonly path: string;
  readonly navKey: string | null;
  /** The columns above this one, outermost first; home and the column itself are added. */
  readonly crumbs: readonly Link[];
  readonly column: ColumnTags;
  /** One line under the name: who keeps the column, how often it is brought up to date. */
  readonly intro: string | null;
  readonly tree: ColumnTree;
  readonly filters: readonly FilterGroup[];
  readonly rows: readonly ListRow[];
  /** How many documents the column holds; null on an older page of its list. */
  readonly total: number | null;
  readonly pages: Pages;
  readonly feeds: FeedLinks | null;
  /** The same list as data, or other things to take along. */
  readonly downloads: readonly Link[];
  /** Where a reader of an empty column is sent. */
  readonly elsewhere: readonly Link[];
};

/** A column: the tree beside the list, newest entries first. */
export function renderColumn(page: ColumnPage, frame: PageFrame): string {
  const { pages, column } = page;
  const words = wordsOf(frame.language);
  const title = pages.isNewest ? column.name : `${column.name}${words.pageNumber(pages.current)}`;
  return renderPage(
    {
      head: { title: [title], path: page.path, column, feeds: page.feeds },
      navKey: page.navKey,
      main: <ColumnMain page={page} frame={frame} />,
    },
    frame,
  );
}

function ColumnMain({ page, frame }: { readonly page: ColumnPage; readonly frame: PageFrame }) {
  const words = wordsOf(frame.language);
  return (
    <div class="wrap">
      <Crumbs frame={frame} ancestors={page.crumbs} here={page.column.name} />
      <div class="split">
        <Tree tree={page.tree} words={words} />
        <section class="main">
          <h1>{page.column.name}</h1>
          <ColumnLine page={page} frame={frame} />
          <Filters groups={page.filters} />
          {page.rows.length > 0 ? <Rows rows={page.rows} /> : <Empty page={page} frame={frame} />}
          <Pager pages={page.pages} words={words} />
        </section>
      </div>
    </div>
  );
}

function ColumnLine({ page, frame }: { readonly page: ColumnPage; readonly frame: PageFrame }) {
  const words = wordsOf(frame.language);
  return (
    <p class="intro">
      {page.intro ? <span>{page.intro}</span> : null}
      {page.total !== null && page.total > 0 ? <span>{words.total(page.total)}</span> : null}
      {page.feeds ? <a href={page.feeds.rss}>{words.feedRss}</a> : null}
      {page.feeds ? <a href={page.feeds.json}>{words.feedJson}</a> : null}
      {page.downloads.map(downloadOf)}
    </p>
  );
}

function downloadOf(link: Link) {
  return <a href={link.href}>{link.label}</a>;
}

function Empty({ page, frame }: { readonly page: ColumnPage; readonly frame: PageFrame }) {
  const words = wordsOf(frame.language);
  if (page.total === null) {
    return (
      <div class="aside">
        <h2>{words.emptyPage}</h2>
        <p>{words.emptyPageAdvice}</p>
      </div>
    );
  }
  const isFiltered = page.total > 0;
  return (
    <div class="aside">
      <h2>{isFiltered ? words.emptyFilter : words.emptyColumn}</h2>
      <p>{isFiltered ? words.emptyFilterAdvice : words.emptyColumnAdvice}</p>
      <LinkLine links={page.elsewhere} />
    </div>
  );
}
