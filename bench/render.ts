// Pages rendered to bytes in a second of one core: an article and a list of 50 rows; beside them the same pages by
// preact-render-to-string with nothing remembered: head, navigation and foot drawn for each page.
import { aColumnPage, aDocumentPage, aFrame, longRows } from "../src/portal/pages/fixtures.ts";
import { renderColumn } from "../src/portal/pages/column-page.tsx";
import { renderDocument } from "../src/portal/pages/document-page.tsx";

const SECONDS = 1;
const TURNS = 3;

type Rate = { readonly perSecond: number; readonly kilobytes: number };

function rateOf(render: (index: number) => string): Rate {
  for (let index = 0; index < 500; index += 1) render(index);
  let pages = 0;
  let bytes = 0;
  const start = process.cpuUsage();
  let elapsed = 0;
  while (elapsed < SECONDS) {
    for (let index = 0; index < 50; index += 1) bytes += Buffer.from(render(pages + index)).length;
    pages += 50;
    const { user, system } = process.cpuUsage(start);
    elapsed = (user + system) / 1e6;
  }
  return { perSecond: pages / elapsed, kilobytes: bytes / pages / 1024 };
}

/** The best of some turns that are taken by both in alternation, so that both meet the same machine. */
function compare(name: string, ours: (index: number) => string, theirs: (index: number) => string) {
  let [best, reference]: Rate[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const [one, other] = [rateOf(ours), rateOf(theirs)];
    if (best === undefined || one.perSecond > best.perSecond) best = one;
    if (reference === undefined || other.perSecond > reference.perSecond) reference = other;
  }
  if (best === undefined || reference === undefined) return;
  console.log(
    `${name.padEnd(18)} ${Math.round(best.perSecond)} a CPU second (${Math.round(best.kilobytes)} KB each), nothing remembered ${Math.round(reference.perSecond)}: ${(best.perSecond / reference.perSecond).toFixed(2)} times`,
  );
}

const frame = aFrame();
const article = aDocumentPage();
const list = aColumnPage({ rows: longRows(50) });
compare(
  "article",
  (index) => renderDocument({ ...article, title: article.title + index }, frame),
  (index) => renderDocument({ ...article, title: article.title + index }, { ...frame }),
);
compare(
  "list of 50 rows",
  (index) => renderColumn({ ...list, total: index }, frame),
  (index) => renderColumn({ ...list, total: index }, { ...frame }),
);
