import type { Db } from "../../platform/database/database.ts";
import type { Column } from "../../modules/columns/index.ts";
import {
  columnRows,
  countInColumn,
  newestOf,
  newestOfSite,
  publicDocuments,
} from "../../modules/documents/index.ts";
import type { Organization } from "../../modules/organizations/index.ts";
import { annualFigures } from "../../modules/reports/index.ts";
import { renderColumn } from "../pages/column-page.tsx";
import { renderDisclosure } from "../pages/disclosure-page.tsx";
import { renderDocument } from "../pages/document-page.tsx";
import { jsonFeed, rssFeed, type Feed } from "../pages/feeds.ts";
import { renderHome } from "../pages/home-page.tsx";
import { renderArchived, renderWithdrawn } from "../pages/message-page.tsx";
import { renderOrganization } from "../pages/organization-page.tsx";
import { renderSection } from "../pages/section-page.tsx";
import { renderSingleDocument } from "../pages/single-document-page.tsx";
import { PAGE_SIZE, pagesFrom, pagesTotal } from "./column-layout.ts";
import { columnModel, sectionModel, treeOf } from "./models/column-models.ts";
import { disclosureColumns, disclosureModel } from "./models/disclosure-model.ts";
import { archivedModel, documentModel, withdrawnModel } from "./models/document-model.ts";
import { homeModel } from "./models/home-model.ts";
import { organizationModel } from "./models/organization-models.ts";
import { feedEntryOf, feedsOf, rowOf, trailTo } from "./models/rows.ts";
import { columnPath, fileOf, homePath } from "./paths.ts";
import type { SiteFacts } from "./site-facts.ts";

/** A file to put into the site: content, or null to take it away; `gone` marks the notice of a withdrawal. */
export type Output = {
  readonly file: string;
  readonly content: string | null;
  readonly gone?: boolean;
};

/** The page of each document, published, withdrawn or in the archive. */
export async function documentOutputs(
  db: Db,
  facts: SiteFacts,
  ids: readonly string[],
): Promise<readonly Output[]> {
  const documents = await publicDocuments(db, facts.site.id, ids);
  return documents.flatMap((document): Output[] => {
    const file = `${facts.site.prefix}${document.path}`;
    if (document.state === "withdrawn") {
      const notice = withdrawnModel(document, facts);
      return notice === null
        ? []
        : [{ file, content: renderWithdrawn(notice, facts.frame), gone: true }];
    }
    if (document.state === "archived") {
      const notice = archivedModel(document, facts);
      return notice === null
        ? []
        : [{ file, content: renderArchived(notice, facts.frame), gone: true }];
    }
    const page = documentModel(document, facts);
    return page === null ? [] : [{ file, content: renderDocument(page, facts.frame), gone: false }];
  });
}

/**
 * The pages of one column: its list from the page that holds `position` (counted from the oldest) to the
 * newest, or its newest document in full, or what it gathers; and its feeds.
 */
export async function columnOutputs(
  db: Db,
  facts: SiteFacts,
  column: Column,
  position: number,
): Promise<readonly Output[]> {
  const children = facts.childrenOf.get(column.id) ?? [];
  const feeds = () => feedOutputs(db, facts, column);
  if (children.length > 0)
    return [...(await gatheringOutputs(db, facts, column, children)), ...(await feeds())];
  if (column.display === "latest") {
    const single = await singleOutput(db, facts, column);
    if (single !== null) return [single, ...(await feeds())];
  }
  return [...(await listOutputs(db, facts, column, position)), ...(await feeds())];
}

async function listOutputs(
  db: Db,
  facts: SiteFacts,
  column: Column,
  position: number,
): Promise<readonly Output[]> {
  const count = await countInColumn(db, facts.site.id, column.id);
  const base = fileOf(columnPath(facts.site, column)).replace(/index\.html$/, "");
  const outputs: Output[] = [];
  for (const place of pagesFrom(position, count)) {
    const rows = await columnRows(db, column.id, { skip: place.skip, limit: place.count, count });
    outputs.push({
      file: base + place.file,
      content: renderColumn(columnModel(column, place, rows, facts), facts.frame),
    });
  }
  // A list that became shorter leaves its last numbered page behind.
  outputs.push({ file: `${base}p${pagesTotal(count)}.html`, content: null });
  return outputs;
}

async function singleOutput(db: Db, facts: SiteFacts, column: Column): Promise<Output | null> {
  const rows = await newestOf(db, [column.id], 20);
  const [newest] = rows;
  if (newest === undefined) return null;
  const [document] = await publicDocuments(db, facts.site.id, [newest.id]);
  const page = document === undefined ? null : documentModel(document, facts);
  if (page === null) return null;
  const path = columnPath(facts.site, column);
  const content = renderSingleDocument(
    {
      path,
      crumbs: trailTo(column, facts).slice(0, -1),
      tree: treeOf(column, facts),
      document: page,
      others: rows.slice(1).map((row) => rowOf(row, facts, [])),
    },
    facts.frame,
  );
  return { file: fileOf(path), content };
}

const ROWS_OF_CHILD = 4;

async function gatheringOutputs(
  db: Db,
  facts: SiteFacts,
  column: Column,
  children: readonly Column[],
): Promise<readonly Output[]> {
  const file = fileOf(columnPath(facts.site, column));
  const latest = await newestOf(db, keysBelow(column.id, facts), 10);
  const four = disclosureColumns(column, facts);
  if (four !== null) {
    const of = (one: Column, limit: number) => newestOf(db, keysBelow(one.id, facts), limit);
    const newest = {
      guide: await of(four.guide, 1),
      rules: await of(four.rules, 6),
      reports: await of(four.reports, 12),
      latest,
    };
    return [
      {
        file,
        content: renderDisclosure(disclosureModel(column, four, newest, facts), facts.frame),
      },
    ];
  }
  const newestOfChild = new Map<number, Awaited<ReturnType<typeof newestOf>>>();
  for (const child of children)
    newestOfChild.set(child.id, await newestOf(db, keysBelow(child.id, facts), ROWS_OF_CHILD));
  return [
    {
      file,
      content: renderSection(sectionModel(column, latest, newestOfChild, facts), facts.frame),
    },
  ];
}

/** The home page of a site and its feeds. */
export async function homeOutputs(db: Db, facts: SiteFacts): Promise<readonly Output[]> {
  const { site } = facts;
  const latest = await newestOfSite(db, site.id, {}, 10);
  const governmentDocuments = await newestOfSite(db, site.id, { kind: "government-document" }, 6);
  const display = facts.columns
    .filter((column) => column.type === "征集调查")
    .map((column) => column.id);
  const onDisplay = await newestOf(db, display, 4);
  const newest = latest[0];
  const year = newest === undefined ? null : Number(newest.publishedOn.slice(0, 4)) - 1;
  const counted =
    year === null || site.id !== site.groupId ? null : await annualFigures(db, site.groupId, year);
  const figures = counted === null || year === null ? null : { year, list: counted.figures };
  const content = renderHome(
    homeModel({ latest, governmentDocuments, onDisplay, figures }, facts),
    facts.frame,
  );
  return [{ file: fileOf(homePath(site)), content }, ...(await feedOutputs(db, facts, null))];
}

/** The page of one organization. */
export async function organizationOutput(
  db: Db,
  facts: SiteFacts,
  organization: Organization,
): Promise<Output> {
  const latest = await newestOfSite(db, facts.site.id, { organizationId: organization.id }, 20);
  const model = organizationModel(organization, latest, facts);
  return { file: fileOf(model.path), content: renderOrganization(model, facts.frame) };
}

async function feedOutputs(
  db: Db,
  facts: SiteFacts,
  column: Column | null,
): Promise<readonly Output[]> {
  const rows =
    column === null
      ? await newestOfSite(db, facts.site.id, {}, PAGE_SIZE)
      : await newestOf(db, keysBelow(column.id, facts), PAGE_SIZE);
  const links = feedsOf(column, facts);
  const { origin, siteName, language } = facts.frame;
  const feed: Feed = {
    title: column === null ? siteName : `${column.name} - ${siteName}`,
    description: column === null || column.description === "" ? siteName : column.description,
    language,
    pageUrl: origin + (column === null ? homePath(facts.site) : columnPath(facts.site, column)),
    rssUrl: origin + links.rss,
    jsonUrl: origin + links.json,
    entries: rows.map((row) => feedEntryOf(row, facts)),
  };
  return [
    { file: fileOf(links.rss), content: rssFeed(feed) },
    { file: fileOf(links.json), content: jsonFeed(feed) },
  ];
}

/** The keys of a column and of all below it. */
export function keysBelow(id: number, facts: Pick<SiteFacts, "childrenOf">): readonly number[] {
  return [id, ...(facts.childrenOf.get(id) ?? []).flatMap((child) => keysBelow(child.id, facts))];
}
