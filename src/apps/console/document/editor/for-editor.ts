import { element, htmlOf, textOf, treeOf, type Child, type Element } from "../paste/tree.ts";

const REFERENCE = /^#footnote-(\d{1,3})$/;
const NOTE = /^footnote-(\d{1,3})$/;

/**
 * A kept body in the form that the editor reads: footnotes with the keys that tie them together, at the end;
 * captions of tables and figures as centred paragraphs, since the editor has no other place for their words.
 */
export function forEditor(body: string): string {
  const notes: Element[] = [];
  const known = new Set<string>();
  const collect = (children: readonly Child[]): void => {
    for (const child of children) {
      if (typeof child === "string") continue;
      const key = child.tag === "li" ? NOTE.exec(child.attributes["id"] ?? "")?.[1] : undefined;
      if (key === undefined) collect(child.children);
      else known.add(key);
    }
  };
  const tree = treeOf(body);
  collect(tree.children);
  const blocks = changed(tree.children, known, notes);
  if (notes.length > 0) blocks.push(element("ol", { class: "footnotes" }, notes));
  return htmlOf(blocks);
}

function changed(
  children: readonly Child[],
  known: ReadonlySet<string>,
  notes: Element[],
): Child[] {
  return children.flatMap((child): Child[] => {
    if (typeof child === "string") return [child];
    const reference = referenceIn(child);
    if (reference !== null && known.has(reference)) {
      const key = { "data-id": reference, "data-reference-number": reference };
      return [element("sup", {}, [element("a", { class: "footnote-ref", ...key }, [reference])])];
    }
    const inside = changed(child.children, known, notes);
    const key = child.tag === "li" ? NOTE.exec(child.attributes["id"] ?? "")?.[1] : undefined;
    if (key !== undefined) {
      notes.push(element("li", { id: `fn:${key}`, "data-id": key }, [...inside]));
      return [];
    }
    if (child.tag === "ol" && child.children.length > 0 && inside.every(isBlank)) return [];
    if (child.tag === "figcaption") return [element("p", { class: "center" }, inside)];
    if (child.tag === "figure") return inside.map(inParagraph);
    if (child.tag === "table") return aroundTable(child, inside);
    return [element(child.tag, child.attributes, inside)];
  });
}

function referenceIn({ tag, children }: Element): string | null {
  const [only] = children;
  if (tag !== "sup" || children.length !== 1 || only === undefined || typeof only === "string")
    return null;
  return only.tag === "a" ? (REFERENCE.exec(only.attributes["href"] ?? "")?.[1] ?? null) : null;
}

function aroundTable(table: Element, inside: readonly Child[]): Child[] {
  const isCaption = (child: Child) => typeof child !== "string" && child.tag === "caption";
  const captions = inside
    .filter(isCaption)
    .map((child) => element("p", { class: "center" }, [textOf(child)]));
  return [
    ...captions,
    element(
      "table",
      table.attributes,
      inside.filter((child) => !isCaption(child)),
    ),
  ];
}

function inParagraph(child: Child): Child {
  return typeof child !== "string" && child.tag === "img"
    ? element("p", { class: "center" }, [child])
    : child;
}

function isBlank(child: Child): boolean {
  return typeof child === "string" && child.trim() === "";
}
