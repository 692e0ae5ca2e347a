import type { Reading } from "../../../../platform/contents/reading.ts";
import type { Located } from "../located.ts";
import type { Structure } from "../model.ts";
import { maskBlocks } from "../office/mask-blocks.ts";
import type { Package } from "../office/package.ts";
import { replaced, replacementsIn } from "../replacements.ts";
import { removeHiddenSheets } from "./hidden-sheets.ts";
import { maskCells, maskShared, type CellChanges } from "./mask-cells.ts";
import { maskComments } from "./mask-comments.ts";

const SHEETS = /^xl\/(?:worksheets|dialogsheets|macrosheets)\/[^/]+\.xml$/i;
const PIVOTS = /^xl\/(?:pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches)\//i;
const COMMENTS = /^xl\/(?:comments\d*\.xml|comments\/.*|threadedComments\/.*|persons\/.*)$/i;
const DRAWN_TEXTS = /^xl\/(?:drawings|charts|diagrams)\/.*\.xml$/i;
/** Cells of these ways of hiding are emptied. */
const EMPTIED = [
  "hidden-column",
  "hidden-row",
  "hidden-text",
] as const satisfies readonly Structure[];

/**
 * Masks a workbook: values in cells, comments and drawings; hidden sheets, columns, rows and white cells are emptied
 * and pivot tables become plain cells where that is asked. Texts that no cell shows any more go in any case.
 */
export async function maskWorkbook(
  file: Package,
  main: string,
  located: Located,
  reading: Reading,
): Promise<void> {
  if (located.structures.has("hidden-sheet")) await removeHiddenSheets(file, main);
  if (located.structures.has("pivot-cache")) await removePivots(file, main);
  await removeExternalBooks(file, main);
  if (located.structures.has("comment")) await removeComments(file);
  else await maskComments(file, located, reading.budget.bounds.xmlDepth);
  const byPart = changesByPart(located);
  const used = new Set<number>();
  for (const name of file.names) {
    const xml = SHEETS.test(name) ? await file.xml(name) : null;
    if (xml === null) continue;
    const changes = byPart.get(name) ?? { texts: new Map(), gone: new Set() };
    file.write(
      name,
      maskCells(xml, changes, (index) => used.add(index)),
    );
  }
  for (const name of file.names) {
    if (/^xl\/sharedStrings\.xml$/i.test(name)) {
      const xml = await file.xml(name);
      if (xml !== null)
        file.write(
          name,
          maskShared(xml, (index) => used.has(index)),
        );
    } else if (DRAWN_TEXTS.test(name)) {
      const xml = await file.xml(name);
      if (xml === null) continue;
      const masked = maskBlocks(xml, name, located, new Set(), reading.budget.bounds.xmlDepth);
      if (masked !== xml) file.write(name, masked);
    }
  }
  await file.remove(file.names.filter((name) => /^xl\/calcChain\.xml$/i.test(name)));
}

function changesByPart(located: Located): ReadonlyMap<string, CellChanges> {
  const byPart = new Map<string, { texts: Map<string, string>; gone: Set<string> }>();
  const of = (address: string) => {
    const at = address.lastIndexOf("#");
    const part = address.slice(0, at);
    let changes = byPart.get(part);
    if (changes === undefined) byPart.set(part, (changes = { texts: new Map(), gone: new Set() }));
    return { changes, cell: address.slice(at + 1) };
  };
  for (const [address, { text, targets }] of located.pieces) {
    const { changes, cell } = of(address);
    const masked = replaced(text, replacementsIn(text, targets));
    if (masked !== text && !cell.includes(".")) changes.texts.set(cell, masked);
  }
  for (const kind of EMPTIED) {
    for (const address of located.hidden.get(kind) ?? []) {
      const { changes, cell } = of(address);
      changes.gone.add(cell);
    }
  }
  return byPart;
}

/** What a pivot table shows stays in its cells; its table and the copy of its source go. */
async function removePivots(file: Package, main: string): Promise<void> {
  await file.remove(file.names.filter((name) => PIVOTS.test(name)));
  const workbook = await file.xml(main);
  if (workbook !== null) {
    file.write(
      main,
      workbook.replaceAll(/<((?:\w+:)?)pivotCaches\b[^>]*>\s*<\/\1pivotCaches>/g, ""),
    );
  }
  for (const name of file.names) {
    const xml = SHEETS.test(name) ? await file.xml(name) : null;
    if (xml?.includes("pivotSelection") !== true) continue;
    const pattern = /<((?:\w+:)?)pivotSelection\b[^>]*(?:\/>|>[\s\S]*?<\/\1pivotSelection>)/g;
    file.write(name, xml.replaceAll(pattern, ""));
  }
}

/** No formula is left that needs what was read from other workbooks. */
async function removeExternalBooks(file: Package, main: string): Promise<void> {
  await file.remove(file.names.filter((name) => /^xl\/externalLinks\//i.test(name)));
  const workbook = await file.xml(main);
  if (workbook === null) return;
  const empty = /<((?:\w+:)?)externalReferences\b[^>]*>\s*<\/\1externalReferences>/g;
  file.write(main, workbook.replaceAll(empty, ""));
}

/** Comments go with the frames in which old programs show them. */
async function removeComments(file: Package): Promise<void> {
  const gone = file.names.filter((name) => COMMENTS.test(name));
  for (const name of file.names) {
    if (!/^xl\/drawings\/.*\.vml$/i.test(name)) continue;
    const xml = await file.xml(name);
    const others = [...(xml ?? "").matchAll(/ObjectType="(\w+)"/g)].filter(
      ([, type]) => type !== "Note",
    );
    if (others.length === 0) gone.push(name);
  }
  await file.remove(gone);
}
