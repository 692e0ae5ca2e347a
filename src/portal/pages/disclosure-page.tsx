import { BlockHead } from "../../ui/block-head.tsx";
import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { ColumnTags, FeedLinks } from "../../ui/head.tsx";
import type { CountedLink, Link } from "../../ui/links.ts";
import { linkItem } from "../../ui/link-lists.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Rows, type ListRow } from "../../ui/rows.tsx";
import { wordsOf } from "../../ui/words.ts";

/** The statutory column 政府信息公开: four parts in the uniform style, and the entrance to 依申请公开. */
export type DisclosurePage = {
  readonly path: string;
  readonly navKey: string | null;
  readonly crumbs: readonly Link[];
  readonly column: ColumnTags;
  readonly intro: string | null;
  readonly guide: {
    readonly href: string;
    readonly label: string;
    readonly note: string;
    /** 'YYYY-MM-DD'; null until the guide is published. */
    readonly updatedOn: string | null;
  };
  readonly onRequest: { readonly href: string; readonly label: string; readonly note: string };
  readonly rules: {
    readonly href: string;
    readonly label: string;
    readonly note: string;
    readonly rows: readonly ListRow[];
  };
  readonly statutory: {
    readonly href: string;
    readonly label: string;
    readonly note: string;
    readonly columns: readonly CountedLink[];
  };
  readonly reports: {
    readonly href: string;
    readonly label: string;
    readonly note: string;
    /** Newest year first. */
    readonly years: readonly { readonly year: number; readonly href: string }[];
  };
  readonly latest: readonly ListRow[];
  readonly latestMore: Link | null;
  readonly feeds: FeedLinks | null;
};

/** The home of the statutory column: 指南, 制度, 法定主动公开内容, 年报, in this order on every such site. */
export function renderDisclosure(page: DisclosurePage, frame: PageFrame): string {
  return renderPage(
    {
      head: {
        title: [page.column.name],
        path: page.path,
        column: page.column,
        feeds: page.feeds,
      },
      navKey: page.navKey,
      main: <DisclosureMain page={page} frame={frame} />,
    },
    frame,
  );
}

type Part = { readonly page: DisclosurePage; readonly frame: PageFrame };

function DisclosureMain({ page, frame }: Part) {
  const words = wordsOf(frame.language);
  return (
    <div class="wrap">
      <Crumbs frame={frame} ancestors={page.crumbs} here={page.column.name} />
      <h1>{page.column.name}</h1>
      {page.intro ? <p class="intro">{page.intro}</p> : null}
      <div class="statutory">
        <GuideAndRequest page={page} frame={frame} />
        <section class="panel">
          <PanelHead panel={page.rules} />
          <Rows rows={page.rules.rows} />
        </section>
        <section class="panel whole">
          <PanelHead panel={page.statutory} />
          <ul class="tiles">{page.statutory.columns.map(tileOf)}</ul>
        </section>
        <section class="panel whole">
          <PanelHead panel={page.reports} />
          <ul class="tiles years">
            {page.reports.years.map(({ year, href }) =>
              linkItem({ label: words.yearLabel(year), href }),
            )}
          </ul>
        </section>
      </div>
      {page.latest.length > 0 ? (
        <section class="space">
          <BlockHead title={words.latest} more={page.latestMore} />
          <Rows rows={page.latest} />
        </section>
      ) : null}
    </div>
  );
}

function tileOf(column: CountedLink) {
  return (
    <li>
      <a href={column.href}>
        {column.label}
        {column.count === null ? null : <span>{grouped(column.count)}</span>}
      </a>
    </li>
  );
}

function PanelHead(props: {
  readonly panel: { readonly label: string; readonly href: string; readonly note: string };
}) {
  return (
    <>
      <h2>
        <a href={props.panel.href}>{props.panel.label}</a>
      </h2>
      <p class="quiet">{props.panel.note}</p>
    </>
  );
}

function GuideAndRequest({ page, frame }: Part) {
  const words = wordsOf(frame.language);
  const { guide, onRequest } = page;
  return (
    <section class="panel">
      <PanelHead panel={guide} />
      {guide.updatedOn ? <p class="quiet">{words.updatedOn(guide.updatedOn)}</p> : null}
      <p class="request">
        <a class="button" href={onRequest.href}>
          {onRequest.label}
        </a>
        <span class="quiet">{onRequest.note}</span>
      </p>
    </section>
  );
}
