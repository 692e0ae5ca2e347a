import { styleOf } from "./styles.ts";
import { element, textOf, type Child, type Element } from "./tree.ts";

/** A paragraph that Word or WPS shows as an item of a list. */
export type ListItem = {
  readonly level: number;
  readonly kind: "ul" | "ol";
  readonly content: Child[];
};

const BULLET = /^[·•●○■□◆◇▪▸➢✓✔§Øon\uf000-\uf0ff*-]$/u;
const COUNTED = /^[(（]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)）．、]?$/u;

/** The mark that the word processor drew before an item; null in a paragraph that is none. */
export function markOf(paragraph: Element): Element | null {
  if (!/mso-list\s*:/i.test(paragraph.attributes["style"] ?? "")) return null;
  return findMark(paragraph);
}

function findMark(within: Element): Element | null {
  for (const child of within.children) {
    if (typeof child === "string") continue;
    if (/mso-list\s*:\s*ignore/i.test(child.attributes["style"] ?? "")) return child;
    const deeper = findMark(child);
    if (deeper !== null) return deeper;
  }
  return null;
}

/**
 * What a paragraph of a word processor's list is: its level and kind. Null for numbers of official documents
 * (一、 （一） 第一条): there the number belongs to the text and stays in it.
 */
export function itemKindOf(
  paragraph: Element,
  mark: Element,
): { level: number; kind: "ul" | "ol" } | null {
  const text = textOf(mark).replaceAll(/[\s\u00a0]/gu, "");
  const level = Number(/level(\d)/i.exec(styleOf(paragraph)["mso-list"] ?? "")?.[1] ?? 1);
  if (BULLET.test(text)) return { level, kind: "ul" };
  return COUNTED.test(text) ? { level, kind: "ol" } : null;
}

/** Builds nested lists from items that follow each other. */
export function listsOf(items: readonly ListItem[]): Element[] {
  const top: Element[] = [];
  const open: { level: number; list: Element }[] = [];
  for (const item of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    let here = open.at(-1);
    if (here !== undefined && here.level === item.level && here.list.tag !== item.kind) {
      open.pop();
      here = undefined;
    }
    if (here === undefined || here.level < item.level) {
      const list = element(item.kind);
      const holder = open.at(-1)?.list.children.at(-1);
      if (holder === undefined || typeof holder === "string") top.push(list);
      else holder.children.push(list);
      here = { level: item.level, list };
      open.push(here);
    }
    here.list.children.push(element("li", {}, [...item.content]));
  }
  return top;
}
