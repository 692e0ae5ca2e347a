import { BlockHead } from "../../ui/block-head.tsx";
import { LinkLine } from "../../ui/link-lists.tsx";
import { Figures, type Figure } from "../../ui/figures.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { ColumnTags, FeedLinks } from "../../ui/head.tsx";
import type { Link } from "../../ui/links.ts";
import { Rows, type ListRow } from "../../ui/rows.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { wordsOf } from "../../ui/words.ts";
import { governmentData } from "./structured-data.ts";

/** An entrance that citizens need most, with a line that says what is behind it. */
export type Door = Link & { readonly note: string };

/** Rows under a heading with the way to all of them. */
export type RowBlock = { readonly rows: readonly ListRow[]; readonly more: Link | null };

/** Agencies of one kind (部门, 街道, 镇 …), as entrances. */
export type AgencyGroup = { readonly kind: string; readonly links: readonly Link[] };

export type HomePage = {
  readonly path: string;
  readonly navKey: string | null;
  readonly column: ColumnTags;
  readonly popular: readonly Link[];
  /** Six of them fill the row. */
  readonly doors: readonly Door[];
  readonly latest: RowBlock;
  /** Government documents; each row carries its validity as a tag. */
  readonly governmentDocuments: RowBlock;
  /** Opinions asked for and notices on display; null hides the block. */
  readonly onDisplay: RowBlock | null;
  readonly agencies: readonly AgencyGroup[];
  readonly agenciesHref: string;
  readonly figures: {
    readonly year: number;
    readonly items: readonly Figure[];
    readonly explanation: Link | null;
  } | null;
  readonly feeds: FeedLinks | null;
};

/** The home page: search first, the entrances most needed, what is new, agencies, the year's figures. */
export function renderHome(page: HomePage, frame: PageFrame): string {
  return renderPage(
    {
      head: {
        title: [],
        path: page.path,
        column: page.column,
        feeds: page.feeds,
        data: governmentData(frame),
      },
      navKey: page.navKey,
      hasOwnSearch: true,
      main: <HomeMain page={page} frame={frame} />,
    },
    frame,
  );
}

function HomeMain({ page, frame }: { readonly page: HomePage; readonly frame: PageFrame }) {
  const words = wordsOf(frame.language);
  return (
    <>
      <Lead page={page} frame={frame} />
      <div class="wrap pair">
        <Block title={words.latest} block={page.latest} />
        {page.governmentDocuments.rows.length > 0 ? (
          <Block title={words.governmentDocuments} block={page.governmentDocuments} />
        ) : null}
      </div>
      {page.figures ? (
        <div class="band">
          <section class="wrap">
            <BlockHead title={words.figuresOf(page.figures.year)} more={page.figures.explanation} />
            <Figures figures={page.figures.items} />
          </section>
        </div>
      ) : null}
      <div class="wrap pair">
        {page.onDisplay ? <Block title={words.onDisplay} block={page.onDisplay} /> : null}
        <section>
          <BlockHead
            title={words.agencies}
            more={{ label: words.organizations, href: page.agenciesHref }}
          />
          {page.agencies.map(agencyGroupOf)}
        </section>
      </div>
    </>
  );
}

function Lead({ page, frame }: { readonly page: HomePage; readonly frame: PageFrame }) {
  const words = wordsOf(frame.language);
  return (
    <div class="lead">
      <div class="wrap">
        <h1>{words.heroTitle}</h1>
        <SearchForm
          words={words}
          action={`${frame.prefix}search/`}
          id="home-search"
          hint={words.heroHint}
        />
        {page.popular.length > 0 ? (
          <div class="popular">
            <span>{words.popular}</span>
            <LinkLine links={page.popular} />
          </div>
        ) : null}
        <nav aria-label={words.doors}>
          <ul class="doors">{page.doors.map(doorItem)}</ul>
        </nav>
      </div>
    </div>
  );
}

function doorItem(door: Door) {
  return (
    <li>
      <a href={door.href}>
        <b>{door.label}</b>
        <span>{door.note}</span>
      </a>
    </li>
  );
}

function agencyGroupOf(group: AgencyGroup) {
  return (
    <div class="group">
      <h3>{group.kind}</h3>
      <LinkLine links={group.links} />
    </div>
  );
}

function Block({ title, block }: { readonly title: string; readonly block: RowBlock }) {
  return (
    <section>
      <BlockHead title={title} more={block.more} />
      <Rows rows={block.rows} />
    </section>
  );
}
