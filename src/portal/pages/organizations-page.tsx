import { BlockHead } from "../../ui/block-head.tsx";
import { LinkLine } from "../../ui/link-lists.tsx";
import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { Link } from "../../ui/links.ts";
import { wordsOf } from "../../ui/words.ts";

/** An organization in the index. */
export type OrganizationEntry = Link & {
  readonly phone: string | null;
  /** Communities, villages or offices below it. */
  readonly members: readonly Link[];
};

/** Organizations of one kind: 政府部门, 街道, 镇, … `key` names the place on the page. */
export type OrganizationKind = {
  readonly key: string;
  readonly label: string;
  readonly entries: readonly OrganizationEntry[];
};

export type OrganizationsPage = {
  readonly path: string;
  readonly navKey: string | null;
  readonly crumbs: readonly Link[];
  readonly title: string;
  readonly intro: string | null;
  readonly kinds: readonly OrganizationKind[];
};

/** The index of organizations, grouped by kind. */
export function renderOrganizations(page: OrganizationsPage, frame: PageFrame): string {
  return renderPage(
    {
      head: {
        title: [page.title],
        path: page.path,
        column: {
          name: page.title,
          description: page.intro ?? page.title,
          keywords: page.kinds.map((kind) => kind.label),
          type: "机构职能",
        },
      },
      navKey: page.navKey,
      main: <OrganizationsMain page={page} frame={frame} />,
    },
    frame,
  );
}

function OrganizationsMain(props: { readonly page: OrganizationsPage; readonly frame: PageFrame }) {
  const { page, frame } = props;
  const words = wordsOf(frame.language);
  return (
    <div class="wrap">
      <Crumbs frame={frame} ancestors={page.crumbs} here={page.title} />
      <h1>{page.title}</h1>
      {page.intro ? <p class="intro">{page.intro}</p> : null}
      <nav class="filters" aria-label={words.organizationKinds}>
        <ul>{page.kinds.map(jumpTo)}</ul>
      </nav>
      {page.kinds.map(kindOf)}
    </div>
  );
}

function jumpTo(kind: OrganizationKind) {
  return (
    <li>
      <a href={`#${kind.key}`}>
        {kind.label}
        <span>{kind.entries.length}</span>
      </a>
    </li>
  );
}

function kindOf(kind: OrganizationKind) {
  return (
    <section class="space" id={kind.key}>
      <BlockHead title={kind.label} more={null} />
      <ul class="entries">{kind.entries.map(entryOf)}</ul>
    </section>
  );
}

function entryOf(entry: OrganizationEntry) {
  return (
    <li>
      <a href={entry.href}>{entry.label}</a>
      {entry.phone ? <span class="quiet">{entry.phone}</span> : null}
      {entry.members.length > 0 ? <LinkLine links={entry.members} /> : null}
    </li>
  );
}
