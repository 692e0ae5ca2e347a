// Pages rendered to bytes in a second on one core: an article and a list of 50 rows.
import { aColumnPage, aDocumentPage, aFrame, longRows } from "../src/portal/pages/fixtures.ts";
import { renderColumn } from "../src/portal/pages/column-page.tsx";
import { renderDocument } from "../src/portal/pages/document-page.tsx";

const SECONDS = 2;

function measure(name: string, render: (index: number) => string): void {
  for (let index = 0; index < 500; index += 1) render(index);
  let pages = 0;
  let bytes = 0;
  const start = process.hrtime.bigint();
  let elapsed = 0;
  while (elapsed < SECONDS) {
    for (let index = 0; index < 50; index += 1) bytes += Buffer.from(render(pages + index)).length;
    pages += 50;
    elapsed = Number(process.hrtime.bigint() - start) / 1e9;
  }
  const size = Math.round(bytes / pages / 1024);
  console.log(`${name}: ${Math.round(pages / elapsed)} pages/s (${size} KB each)`);
}

const frame = aFrame();
const article = aDocumentPage();
const list = aColumnPage({ rows: longRows(50) });
measure("article", (index) => renderDocument({ ...article, title: article.title + index }, frame));
measure("list of 50 rows", (index) => renderColumn({ ...list, total: index }, frame));
