import type { Remark } from "../model.ts";
import { hasLabel, hasName } from "./accessible-name.ts";
import { around, attribute, shown, textOf, type Element, type PageTree } from "./page-tree.ts";

const SPOKEN_BY_VALUE = new Set(["hidden", "submit", "reset", "button", "image"]);
const MONGOLIAN = /[\u1800-\u18af]/;
const VAGUE =
  /^(?:请?(?:点击|点此|单击|点)(?:这里|此处|查看|进入|下载)?|这里|此处|链接|更多>*|click here|here|more)$/i;
const HEADING = /^h[1-6]$/;

/** What reading a page can tell of its accessibility; colours and what scripts do it cannot. */
export function accessibilityRemarks(page: PageTree): readonly Remark[] {
  const remarks: Remark[] = [];
  const say = (rule: string, element: Element | null, subject = "") =>
    remarks.push({ rule, subject, where: element === null ? null : shown(element) });
  images(page, say);
  controls(page, say);
  structure(page, say);
  tables(page, say);
  language(page, say);
  return remarks;
}

type Say = (rule: string, element: Element | null, subject?: string) => void;

function images(page: PageTree, say: Say): void {
  const drawn = page
    .named("input")
    .filter((element) => attribute(element, "type")?.toLowerCase() === "image");
  for (const element of [...page.named("img"), ...page.named("area"), ...drawn]) {
    if (attribute(element, "alt") === null && !isHidden(element))
      say("image-without-text", element);
  }
  for (const element of page.named("iframe"))
    if (!hasName(element, page)) say("frame-without-title", element);
}

function controls(page: PageTree, say: Say): void {
  for (const link of page.named("a")) {
    if (attribute(link, "href") === null || isHidden(link)) continue;
    if (!hasName(link, page)) say("link-without-name", link);
    else if (attribute(link, "aria-label") === null && VAGUE.test(textOf(link)))
      say("vague-link", link, textOf(link));
  }
  for (const button of page.named("button"))
    if (!hasName(button, page) && !isHidden(button)) say("button-without-name", button);
  const labelled = new Set<string>();
  for (const label of page.named("label")) {
    const id = attribute(label, "for");
    if (id === null) continue;
    labelled.add(id);
    if (!page.hasId(id)) say("dead-reference", label, `for="${id}"`);
  }
  for (const name of ["input", "select", "textarea"]) {
    for (const field of page.named(name)) {
      const type = attribute(field, "type")?.toLowerCase() ?? "text";
      if (name === "input" && SPOKEN_BY_VALUE.has(type)) continue;
      if (!hasLabel(field, page, labelled) && !isHidden(field)) say("field-without-label", field);
    }
  }
  for (const element of page.elements) {
    for (const { name, value } of element.attrs) {
      if (name === "tabindex" && Number(value) > 0) say("forced-order", element);
      if (name !== "aria-labelledby" && name !== "aria-describedby") continue;
      for (const id of value.split(/\s+/))
        if (id !== "" && !page.hasId(id)) say("dead-reference", element, `${name}="${id}"`);
    }
  }
}

function structure(page: PageTree, say: Say): void {
  const mains = page.named("main").length;
  if (mains !== 1) say("no-main", null, mains === 0 ? "没有" : "不止一个");
  const first = page.named("h1").length;
  if (first !== 1) say("no-heading", null, first === 0 ? "没有" : "不止一个");
  let level = 0;
  for (const element of page.elements) {
    if (!HEADING.test(element.tagName)) continue;
    const next = Number(element.tagName[1]);
    if (level > 0 && next > level + 1) say("heading-order", element, `h${level} 之后是 h${next}`);
    level = next;
  }
}

function tables(page: PageTree, say: Say): void {
  const headed = new Set<Element>();
  const cells = new Map<Element, number>();
  for (const name of ["th", "td"]) {
    for (const cell of page.named(name)) {
      for (const outer of around(cell)) {
        if (outer.tagName !== "table") continue;
        if (name === "th") headed.add(outer);
        cells.set(outer, (cells.get(outer) ?? 0) + 1);
        break;
      }
    }
  }
  for (const table of page.named("table")) {
    const isLayout = /^(?:presentation|none)$/.test(attribute(table, "role") ?? "");
    if ((cells.get(table) ?? 0) > 3 && !headed.has(table) && !isLayout)
      say("table-without-heads", table);
  }
}

/** Text in Mongolian letters must stand in an element whose language is Mongolian, to be drawn and read aloud. */
function language(page: PageTree, say: Say): void {
  if (!MONGOLIAN.test(page.html)) return;
  for (const element of page.elements) {
    const isText = element.childNodes.some(
      (child) => child.nodeName === "#text" && "value" in child && MONGOLIAN.test(child.value),
    );
    if (isText && !/^mn\b/i.test(languageOf(element))) say("mongolian-unmarked", element);
  }
}

function languageOf(element: Element): string {
  const own = attribute(element, "lang");
  if (own !== null) return own;
  for (const outer of around(element)) {
    const said = attribute(outer, "lang");
    if (said !== null) return said;
  }
  return "";
}

function isHidden(element: Element): boolean {
  const hides = (one: Element) =>
    attribute(one, "hidden") !== null || attribute(one, "aria-hidden") === "true";
  if (hides(element)) return true;
  for (const outer of around(element)) if (hides(outer)) return true;
  return false;
}
