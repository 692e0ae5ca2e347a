import { inlineOf } from "./inline-of.ts";
import { itemKindOf, listsOf, markOf, type ListItem } from "./lists.ts";
import { isDropped, type PasteReport } from "./report.ts";
import { alignmentOf, styleOf } from "./styles.ts";
import { tableOf, withoutBold } from "./table-of.ts";
import { element, textOf, type Child, type Element } from "./tree.ts";

const GROUPS = new Set(
  "body html div section article header footer main nav aside center figure dl details".split(" "),
);
const LEVELS: Readonly<Record<string, string>> = {
  h1: "h2",
  h2: "h3",
  h3: "h4",
  h4: "h4",
  h5: "h4",
  h6: "h4",
};

/** The blocks of a piece of pasted HTML, in order: paragraphs, headings, lists, tables, quotations, rules. */
export function blocksOf(root: Element, report: PasteReport): Element[] {
  const blocks: Element[] = [];
  let items: ListItem[] = [];
  let loose: Child[] = [];

  const endList = () => {
    blocks.push(...listsOf(items));
    items = [];
  };
  const endLoose = () => {
    const content = inlineOf(loose, report);
    loose = [];
    if (content.length === 0) return;
    endList();
    blocks.push(element("p", {}, content));
  };
  const paragraph = (given: Element, tag: string, content: Child[]) => {
    if (content.length === 0) return;
    endList();
    const alignment = alignmentOf(given) ?? (tag === "p" && isAddress(given) ? "to" : null);
    blocks.push(element(tag, alignment === null ? {} : { class: alignment }, content));
  };

  const walk = (given: Element) => {
    for (const child of given.children) {
      if (typeof child === "string") loose.push(child);
      else if (isDropped(child, report)) continue;
      else if (isBlock(child)) {
        endLoose();
        block(child);
      } else if (holdsBlocks(child)) {
        endLoose();
        walk(child);
        endLoose();
      } else loose.push(child);
    }
  };
  const block = (given: Element) => {
    const { tag } = given;
    const level = LEVELS[tag] ?? outlineLevel(given);
    if (level !== null)
      return paragraph(given, level, withoutBold(inlineOf(given.children, report)));
    if (tag === "p" || tag === "dt" || tag === "dd" || tag === "figcaption" || tag === "caption") {
      if (holdsBlocks(given)) return groupOf(given);
      return item(given);
    }
    if (tag === "table") {
      endList();
      blocks.push(...tableOf(given, report, blocksOf));
    } else if (tag === "ul" || tag === "ol") {
      endList();
      const list = listOf(given, report);
      if (list !== null) blocks.push(list);
    } else if (tag === "blockquote") {
      endList();
      const inside = blocksOf(given, report);
      if (inside.length > 0) blocks.push(element("blockquote", {}, inside));
    } else if (tag === "hr") {
      endList();
      blocks.push(element("hr"));
    } else if (tag === "pre") {
      for (const line of textOf(given).split("\n")) paragraph(given, "p", inlineOf([line], report));
    } else groupOf(given);
  };
  const groupOf = (given: Element) => {
    const from = blocks.length;
    walk(given);
    endLoose();
    const alignment = alignmentOf(given);
    if (alignment === null) return;
    for (const [at, made] of blocks.entries()) {
      if (at >= from && made.tag === "p" && made.attributes["class"] === undefined)
        blocks[at] = element("p", { class: alignment }, made.children);
    }
  };
  const item = (given: Element) => {
    const mark = markOf(given);
    const kind = mark === null ? null : itemKindOf(given, mark);
    if (mark === null || kind === null)
      return paragraph(given, "p", inlineOf(given.children, report));
    const content = inlineOf(given.children, report, mark);
    if (content.length > 0) items.push({ ...kind, content: [element("p", {}, content)] });
  };

  walk(root);
  endLoose();
  endList();
  return blocks;
}

function isBlock({ tag }: Element): boolean {
  return (
    GROUPS.has(tag) ||
    tag in LEVELS ||
    /^(?:p|table|ul|ol|blockquote|hr|pre|dt|dd|figcaption|caption|li|tr|td|th|thead|tbody|tfoot)$/.test(
      tag,
    )
  );
}

function holdsBlocks(given: Element): boolean {
  return given.children.some(
    (child) => typeof child !== "string" && (isBlock(child) || holdsBlocks(child)),
  );
}

/** The line that names whom a document is for: not indented, ending in a colon. */
function isAddress(given: Element): boolean {
  const indent = styleOf(given)["text-indent"] ?? "";
  return (
    /^0(?:\.0+)?[a-z]*$/.test(indent) && /[：:]\s*$/.test(textOf(given).replaceAll("\u00a0", " "))
  );
}

/** Word keeps a heading's rank in its style when the paragraph has a style of its own. */
function outlineLevel(given: Element): string | null {
  if (given.tag !== "p") return null;
  const level = Number(styleOf(given)["mso-outline-level"] ?? 0);
  return level >= 1 && level <= 9 ? (LEVELS[`h${Math.min(level, 4)}`] ?? null) : null;
}

function listOf(given: Element, report: PasteReport): Element | null {
  const items: Element[] = [];
  for (const child of given.children) {
    if (typeof child === "string" || isDropped(child, report)) continue;
    // Word nests a list beside the item that it belongs to.
    if (child.tag === "ul" || child.tag === "ol") {
      const inner = listOf(child, report);
      const holder = items.at(-1);
      if (inner !== null && holder !== undefined) holder.children.push(inner);
      else if (inner !== null) items.push(element("li", {}, [inner]));
      continue;
    }
    const inside = blocksOf(child, report);
    if (inside.length > 0) items.push(element("li", {}, inside));
  }
  const start = given.tag === "ol" ? given.attributes["start"] : undefined;
  return items.length === 0
    ? null
    : element(given.tag, start === undefined || start === "1" ? {} : { start }, items);
}
