import type { Column } from "../../../modules/columns/index.ts";
import { publicDocuments, rowsBetween } from "../../../modules/documents/index.ts";
import { fromOf } from "../../../modules/pages/index.ts";
import { renderColumn } from "../../pages/column-page.tsx";
import { renderDisclosure } from "../../pages/disclosure-page.tsx";
import { renderSection } from "../../pages/section-page.tsx";
import { renderSingleDocument } from "../../pages/single-document-page.tsx";
import { isList, pageFile } from "../column-layout.ts";
import { columnModel, sectionModel, treeOf } from "../models/column-models.ts";
import { disclosureColumns, disclosureModel } from "../models/disclosure-model.ts";
import { documentModel } from "../models/document-model.ts";
import { rowOf, trailTo } from "../models/rows.ts";
import { columnPage, listPage } from "../page-ids.ts";
import { columnPath, fileOf } from "../paths.ts";
import type { SiteFacts } from "../site-facts.ts";
import type { Notes } from "../noted-facts.ts";
import type { Rendered, Run } from "./run.ts";

const ROWS_OF_CHILD = 4;
/** Older ones that stand below the newest document of a column that shows it in full. */
const OTHERS = 20;
/** More than an older page of a list ever holds. */
const MOST_ROWS = 400;

/** A column's own page: its newest document in full, what it gathers, or the newest page of its list. */
export async function renderColumnPage(run: Run, columnId: number): Promise<Rendered | null> {
  const { facts, notes } = run.begin();
  const column = facts.columnById.get(columnId);
  if (column === undefined) return null;
  const path = fileOf(columnPath(facts.site, column));
  const page = columnPage(columnId);
  const content =
    (facts.childrenOf.get(columnId) ?? []).length > 0
      ? await gathering(run, column, facts, notes)
      : ((column.display === "latest" ? await single(run, column, facts, notes) : null) ??
        (await list(run, column, await run.pagesOf(columnId), facts)));
  return { page, path, content, isGone: false, notes };
}

/** An older page of a column's list; null when there is none of this number. */
export async function renderListPage(
  run: Run,
  columnId: number,
  number: number,
): Promise<Rendered | null> {
  const { facts, notes } = run.begin();
  const column = facts.columnById.get(columnId);
  const total = await run.pagesOf(columnId);
  if (column === undefined || number >= total || !isList(column, run.shape)) return null;
  const path = fileOf(columnPath(facts.site, column) + pageFile(number, total));
  const content = await list(run, column, number, facts);
  return { page: listPage(columnId, number), path, content, isGone: false, notes };
}

async function list(run: Run, column: Column, number: number, facts: SiteFacts): Promise<string> {
  const { db } = run;
  const total = await run.pagesOf(column.id);
  const siteId = facts.site.id;
  const from = await fromOf(db, siteId, column.id, number);
  const to = await fromOf(db, siteId, column.id, number + 1);
  const rows = await rowsBetween(db, column.id, from, to, MOST_ROWS);
  return renderColumn(columnModel(column, { number, total }, rows, facts), facts.frame);
}

async function single(
  run: Run,
  column: Column,
  facts: SiteFacts,
  notes: Notes,
): Promise<string | null> {
  const rows = await run.newestBelow(column.id, OTHERS, notes);
  const [newest] = rows;
  if (newest === undefined) return null;
  const [document] = await publicDocuments(run.db, facts.site.id, [newest.id]);
  if (document === undefined) return null;
  for (const one of [document, ...document.related]) notes.document(one.id);
  const shown = documentModel(document, facts);
  if (shown === null) return null;
  return renderSingleDocument(
    {
      path: columnPath(facts.site, column),
      crumbs: trailTo(column, facts).slice(0, -1),
      tree: treeOf(column, facts),
      document: shown,
      others: rows.slice(1).map((row) => rowOf(row, facts, [])),
    },
    facts.frame,
  );
}

async function gathering(
  run: Run,
  column: Column,
  facts: SiteFacts,
  notes: Notes,
): Promise<string> {
  const newest = (id: number, limit: number) => run.newestBelow(id, limit, notes);
  const latest = await newest(column.id, 10);
  const four = disclosureColumns(column, facts);
  if (four !== null) {
    const shown = {
      guide: await newest(four.guide.id, 1),
      rules: await newest(four.rules.id, 6),
      reports: await newest(four.reports.id, 12),
      latest,
    };
    return renderDisclosure(disclosureModel(column, four, shown, facts), facts.frame);
  }
  const children = (facts.childrenOf.get(column.id) ?? []).map((child) => child.id);
  const each = await run.newestBelowEach(children, ROWS_OF_CHILD, notes);
  const ofChild = new Map(children.map((id, at) => [id, each[at] ?? []]));
  return renderSection(sectionModel(column, latest, ofChild, facts), facts.frame);
}
