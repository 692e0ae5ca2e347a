// A folder of published files as the product makes them, of any size, without a database.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderColumn } from "../src/portal/pages/column-page.tsx";
import { renderDocument } from "../src/portal/pages/document-page.tsx";
import {
  aColumnPage,
  aDocumentPage,
  aFrame,
  aRow,
  budgetColumn,
} from "../src/portal/pages/fixtures.ts";
import { sitemapIndex, sitemapPart } from "../src/portal/pages/sitemap.ts";
import { pagesFromOldest } from "../src/ui/pager.tsx";
import { readSiteAssets } from "../src/ui/assets.ts";

const ROWS = 50;
const ADDRESSES = 250;
const COLUMN = "disclosure/statutory/budgets/";

/** The page of a document by its number, and where it lies. */
export function documentOf(number: number, title = `晴山区财政局公开第 ${number} 号`) {
  const path = `documents/${2000 + (number % 20)}/d${number}.html`;
  const html = renderDocument({ ...article, path: `/${path}`, title }, frame);
  return { path, html };
}

const frame = aFrame({ nav: [], otherLanguage: null });
const article = aDocumentPage({ attachments: [], interpretations: [], related: [] });

/** Makes the files of a site of `count` documents: their pages, the pages of one list, site map, assets. */
export function* siteFiles(
  count: number,
): Generator<{ readonly path: string; readonly content: string | Buffer }> {
  for (const { path, content } of readSiteAssets().files) yield { path: path.slice(1), content };
  const total = Math.max(1, Math.floor(count / ROWS));
  for (let number = 0; number < count; number += 1) {
    const { path, html } = documentOf(number);
    yield { path, content: html };
  }
  for (let page = 1; page <= total; page += 1) {
    const rows = Array.from({ length: ROWS }, (_, index) => {
      const number = (page - 1) * ROWS + index;
      return aRow({ title: `公开第 ${number} 号`, href: `/${documentOf(number).path}` });
    });
    const pages = pagesFromOldest(page, total, (at) => `/${COLUMN}${fileOf(at, total)}`);
    const list = aColumnPage({ column: budgetColumn, rows, total: count, pages, filters: [] });
    yield { path: COLUMN + fileOf(page, total), content: renderColumn(list, frame) };
  }
  const home = aColumnPage({ path: "/", rows: [aRow({ href: `/${COLUMN}` })] });
  yield { path: "index.html", content: renderColumn(home, frame) };
  const entries = Array.from({ length: count }, (_, number) => ({
    url: `${frame.origin}/${documentOf(number).path}`,
    changedOn: "2018-11-23",
  }));
  const parts: string[] = [];
  for (let at = 0; at < entries.length; at += ADDRESSES) {
    const path = `sitemap-${parts.length + 1}.xml`;
    parts.push(`${frame.origin}/${path}`);
    yield { path, content: sitemapPart(entries.slice(at, at + ADDRESSES)) };
  }
  yield { path: "sitemap.xml", content: sitemapIndex(parts) };
}

function fileOf(page: number, total: number): string {
  return page === total ? "index.html" : `p${page}.html`;
}

/** Writes the files of a site of `count` documents into a folder. */
export function writeSite(folder: string, count: number): void {
  for (const { path, content } of siteFiles(count)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
