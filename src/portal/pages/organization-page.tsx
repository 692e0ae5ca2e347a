import { BlockHead } from "../../ui/block-head.tsx";
import { LinkLine, textItem } from "../../ui/link-lists.tsx";
import { Crumbs } from "../../ui/crumbs.tsx";
import { Facts } from "../../ui/facts.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { Rows } from "../../ui/rows.tsx";
import { wordsOf } from "../../ui/words.ts";
import { organizationData } from "./structured-data.ts";
import type { OrganizationPage } from "./organization-view.ts";

/** An organization: how to reach it, what it does, what is below it, what it published last. */
export function renderOrganization(page: OrganizationPage, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  return renderPage(
    {
      head: {
        title: [page.name, words.organizations],
        path: page.path,
        column: {
          name: page.name,
          description: page.duties[0] ?? page.name,
          keywords: [page.name, page.kind],
          type: "机构职能",
        },
        feeds: page.feeds,
        data: organizationData(page, frame),
      },
      navKey: page.navKey,
      main: <OrganizationMain page={page} frame={frame} />,
    },
    frame,
  );
}

type Part = { readonly page: OrganizationPage; readonly frame: PageFrame };

function OrganizationMain({ page, frame }: Part) {
  const words = wordsOf(frame.language);
  return (
    <div class="wrap">
      <Crumbs frame={frame} ancestors={page.crumbs} here={page.name} />
      <h1>{page.name}</h1>
      <p class="intro">
        <span>{page.kind}</span>
        {page.formerNames.length > 0 ? (
          <span>{words.formerly + words.colon + page.formerNames.join("、")}</span>
        ) : null}
      </p>
      {page.abolishedOn ? (
        <p class="alert ended">
          {words.abolished(page.abolishedOn)}
          {page.successor === null ? null : (
            <>
              {words.continuedBy}
              <a href={page.successor.href}>{page.successor.label}</a>
              {words.stop}
            </>
          )}
        </p>
      ) : null}
      <Contacts page={page} frame={frame} />
      <div class="wide-narrow">
        <div>
          <Duties page={page} frame={frame} />
          {page.latest.length > 0 ? (
            <section class="space">
              <BlockHead title={words.latest} more={page.latestMore} />
              <Rows rows={page.latest} />
            </section>
          ) : null}
        </div>
        <Neighbours page={page} frame={frame} />
      </div>
    </div>
  );
}

function Contacts({ page, frame }: Part) {
  const words = wordsOf(frame.language);
  return (
    <Facts
      label={words.contact}
      facts={[
        [words.address, page.address],
        [words.phone, page.phone],
        [words.officeHours, page.officeHours],
        [words.head, page.head],
        [words.fax, page.fax],
        [words.email, page.email ? <a href={`mailto:${page.email}`}>{page.email}</a> : null],
        [words.postalCode, page.postalCode],
        [
          words.parentOrganization,
          page.parent ? <a href={page.parent.href}>{page.parent.label}</a> : null,
        ],
      ]}
    />
  );
}

function Duties({ page, frame }: Part) {
  const words = wordsOf(frame.language);
  return (
    <section class="space">
      <BlockHead title={words.duties} more={null} />
      {page.duties.length > 0 ? (
        <ol class="duties">{page.duties.map(textItem)}</ol>
      ) : (
        <p class="quiet">{words.noDuties}</p>
      )}
    </section>
  );
}

function Neighbours({ page, frame }: Part) {
  const words = wordsOf(frame.language);
  return (
    <div>
      {page.columns.length > 0 ? (
        <section class="space">
          <BlockHead title={words.columns} more={null} />
          <LinkLine links={page.columns} />
        </section>
      ) : null}
      {page.subOrganizations.length > 0 ? (
        <section class="space">
          <BlockHead title={words.subOrganizations} more={null} />
          <ul class="entries narrow">{page.subOrganizations.map(subOrganizationItem)}</ul>
        </section>
      ) : null}
    </div>
  );
}

function subOrganizationItem(sub: OrganizationPage["subOrganizations"][number]) {
  return (
    <li>
      <a href={sub.href}>{sub.label}</a>
      {sub.note ? <span class="quiet">{sub.note}</span> : null}
    </li>
  );
}
