import { Count, CountedLinkLine, LinkLine } from "../../ui/link-lists.tsx";
import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { CountedLink, Link } from "../../ui/links.ts";
import { wordsOf } from "../../ui/words.ts";

/** A section with its columns, two levels deep. */
export type SiteMapSection = Link & {
  readonly columns: readonly (CountedLink & { readonly children: readonly CountedLink[] })[];
};

export type SiteMapPage = {
  readonly path: string;
  readonly sections: readonly SiteMapSection[];
  /** Pages outside the sections: 机构, 搜索, 无障碍说明, … */
  readonly others: readonly Link[];
};

/** The site map: every section with its columns. */
export function renderSiteMap(page: SiteMapPage, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  return renderPage(
    {
      head: { title: [words.siteMap], path: page.path },
      navKey: null,
      main: (
        <div class="wrap">
          <Crumbs frame={frame} ancestors={[]} here={words.siteMap} />
          <h1>{words.siteMap}</h1>
          <LinkLine links={page.others} />
          {page.sections.map(sectionOf)}
        </div>
      ),
    },
    frame,
  );
}

function sectionOf(section: SiteMapSection) {
  return (
    <section class="space map">
      <h2>
        <a href={section.href}>{section.label}</a>
      </h2>
      <ul>{section.columns.map(columnItem)}</ul>
    </section>
  );
}

function columnItem(column: SiteMapSection["columns"][number]) {
  return (
    <li>
      <a href={column.href}>{column.label}</a>
      <Count count={column.count} />
      {column.children.length > 0 ? <CountedLinkLine links={column.children} /> : null}
    </li>
  );
}
