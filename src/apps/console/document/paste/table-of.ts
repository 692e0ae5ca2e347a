import type { PasteReport } from "./report.ts";
import { alignmentOf, isHidden } from "./styles.ts";
import { element, textOf, type Child, type Element } from "./tree.ts";

type BlocksOf = (root: Element, report: PasteReport) => Element[];

/** A table with its merged cells, preceded by its caption as a paragraph; nothing of a table without words. */
export function tableOf(given: Element, report: PasteReport, blocksOf: BlocksOf): Element[] {
  const captions: Element[] = [];
  const rows: Element[] = [];
  const walk = (within: Element, inHead: boolean) => {
    for (const child of within.children) {
      if (typeof child === "string") continue;
      if (child.tag === "caption") captions.push(...blocksOf(child, report));
      else if (child.tag === "tr") {
        if (isHidden(child)) report.hidden += textOf(child).trim() === "" ? 0 : 1;
        else rows.push(rowOf(child, inHead, report, blocksOf));
      } else walk(child, inHead || child.tag === "thead");
    }
  };
  walk(given, false);
  const kept = rows.filter((row) => row.children.length > 0);
  if (kept.every((row) => textOf(row).trim() === "" && !hasPicture(row))) return captions;
  markHeader(kept);
  return [
    ...captions.map((one) => element("p", { class: "center" }, one.children)),
    element("table", {}, [element("tbody", {}, kept)]),
  ];
}

function rowOf(row: Element, inHead: boolean, report: PasteReport, blocksOf: BlocksOf): Element {
  const cells: Child[] = [];
  for (const child of row.children) {
    if (typeof child === "string" || (child.tag !== "td" && child.tag !== "th")) continue;
    if (isHidden(child)) {
      report.hidden += textOf(child).trim() === "" ? 0 : 1;
      continue;
    }
    const content = alignedLike(child, blocksOf(child, report));
    cells.push(
      element(inHead || child.tag === "th" ? "th" : "td", spansOf(child), [
        ...(content.length === 0 ? [element("p")] : content),
      ]),
    );
  }
  return element("tr", {}, cells);
}

function alignedLike(cell: Element, blocks: Element[]): Element[] {
  const alignment = alignmentOf(cell);
  if (alignment === null) return blocks;
  return blocks.map((block) =>
    block.tag === "p" && block.attributes["class"] === undefined
      ? element("p", { class: alignment }, block.children)
      : block,
  );
}

function spansOf({ attributes }: Element): Readonly<Record<string, string>> {
  const spans: Record<string, string> = {};
  for (const name of ["rowspan", "colspan"]) {
    const count = Number(attributes[name] ?? 1);
    if (Number.isInteger(count) && count > 1 && count < 1_000) spans[name] = String(count);
  }
  return spans;
}

/** A first row that is bold throughout is a header row. */
function markHeader(rows: Element[]): void {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return;
  const cells = first.children.filter((child) => typeof child !== "string");
  const said = cells.filter((cell) => textOf(cell).trim() !== "");
  if (said.length === 0 || !said.every(isBoldThroughout)) return;
  rows[0] = element(
    "tr",
    {},
    cells.map((cell) => element("th", cell.attributes, withoutBold(cell.children))),
  );
}

function isBoldThroughout(given: Child): boolean {
  if (typeof given === "string") return given.trim() === "";
  return given.tag === "strong" || given.tag === "th" || given.children.every(isBoldThroughout);
}

/** Headings and header cells are bold by themselves. */
export function withoutBold(children: readonly Child[]): Child[] {
  return children.flatMap((child): Child[] => {
    if (typeof child === "string") return [child];
    const inside = withoutBold(child.children);
    return child.tag === "strong" ? inside : [element(child.tag, child.attributes, inside)];
  });
}

function hasPicture(given: Child): boolean {
  return typeof given !== "string" && (given.tag === "img" || given.children.some(hasPicture));
}
