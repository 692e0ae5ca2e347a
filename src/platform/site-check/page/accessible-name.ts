import { around, attribute, textOf, type Element, type PageTree } from "./page-tree.ts";

/** Whether an element has a name that a screen reader can say: its own words, or those that stand for it. */
export function hasName(element: Element, page: PageTree): boolean {
  if (isSaid(attribute(element, "aria-label")) || isSaid(attribute(element, "title"))) return true;
  const by = (attribute(element, "aria-labelledby") ?? "").split(/\s+/);
  if (by.some((id) => (page.withId(id)?.childNodes.length ?? 0) > 0)) return true;
  return textOf(element) !== "" || hasSpokenImage(element);
}

/** Whether a field of a form has a label: around it, by its id, or in words of its own. */
export function hasLabel(field: Element, page: PageTree, labelled: ReadonlySet<string>): boolean {
  if (isSaid(attribute(field, "aria-label")) || isSaid(attribute(field, "title"))) return true;
  const by = (attribute(field, "aria-labelledby") ?? "").split(/\s+/);
  if (by.some((id) => id !== "" && page.hasId(id))) return true;
  const id = attribute(field, "id");
  if (id !== null && labelled.has(id)) return true;
  for (const outer of around(field)) if (outer.tagName === "label") return textOf(outer) !== "";
  return false;
}

function hasSpokenImage(element: Element): boolean {
  for (const child of element.childNodes) {
    if (!("tagName" in child)) continue;
    const says = child.tagName === "img" ? attribute(child, "alt") : attribute(child, "aria-label");
    if (isSaid(says) || hasSpokenImage(child)) return true;
  }
  return false;
}

function isSaid(text: string | null): boolean {
  return text !== null && text.trim() !== "";
}
