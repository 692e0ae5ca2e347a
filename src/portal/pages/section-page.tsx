import { BlockHead } from "../../ui/block-head.tsx";
import { Count, CountedLinkLine } from "../../ui/link-lists.tsx";
import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { ColumnTags, FeedLinks } from "../../ui/head.tsx";
import type { CountedLink, Link } from "../../ui/links.ts";
import { Rows, type ListRow } from "../../ui/rows.tsx";
import { wordsOf, type Words } from "../../ui/words.ts";

/** A column of a section with those below it and, where wanted, its newest entries. */
export type ColumnGroup = CountedLink & {
  readonly note: string | null;
  readonly columns: readonly CountedLink[];
  readonly rows: readonly ListRow[];
};

/** A section (板块) or any column that has columns below it. */
export type SectionPage = {
  readonly path: string;
  readonly navKey: string | null;
  readonly crumbs: readonly Link[];
  readonly column: ColumnTags;
  readonly intro: string | null;
  readonly latest: readonly ListRow[];
  readonly groups: readonly ColumnGroup[];
  readonly feeds: FeedLinks | null;
};

/** A section: what is new in it, then its columns, each with those below it. */
export function renderSection(page: SectionPage, frame: PageFrame): string {
  return renderPage(
    {
      head: {
        title: [page.column.name],
        path: page.path,
        column: page.column,
        feeds: page.feeds,
      },
      navKey: page.navKey,
      main: <SectionMain page={page} frame={frame} />,
    },
    frame,
  );
}

function SectionMain({ page, frame }: { readonly page: SectionPage; readonly frame: PageFrame }) {
  const words = wordsOf(frame.language);
  return (
    <div class="wrap">
      <Crumbs frame={frame} ancestors={page.crumbs} here={page.column.name} />
      <h1>{page.column.name}</h1>
      <p class="intro">
        {page.intro ? <span>{page.intro}</span> : null}
        {page.feeds ? <a href={page.feeds.rss}>{words.feedRss}</a> : null}
      </p>
      {page.latest.length > 0 ? (
        <section class="space">
          <BlockHead title={words.latest} more={null} />
          <Rows rows={page.latest} />
        </section>
      ) : null}
      <div class="groups space">{page.groups.map((group) => groupOf(group, words))}</div>
    </div>
  );
}

function groupOf(group: ColumnGroup, words: Words) {
  return (
    <section>
      <h2>
        <a href={group.href}>{group.label}</a>
        <Count count={group.count} />
      </h2>
      {group.note ? <p class="quiet">{group.note}</p> : null}
      {group.columns.length > 0 ? <CountedLinkLine links={group.columns} /> : null}
      {group.count === 0 ? <p class="quiet">{words.nothingYet}</p> : null}
      {group.rows.length > 0 ? (
        <>
          <Rows rows={group.rows} />
          <p class="more">
            <a href={group.href} aria-label={words.moreOf(group.label)}>
              {words.more}
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
}
