import type { FarAnchor, FileReading, PageFacts, PageKind, Remark, SiteFacts } from "../model.ts";
import type { Target, Targets } from "../targets.ts";
import { accessibilityRemarks } from "./accessibility-remarks.ts";
import { markupRemarks } from "./markup-remarks.ts";
import { linksOf, type LinkUse, type PageLink } from "./page-links.ts";
import {
  around,
  attribute,
  pageTree,
  shown,
  textOf,
  type Element,
  type PageTree,
} from "./page-tree.ts";
import { kindOf, tagRemarks, tagsOf, titleRemarks, type PageTags } from "./tag-remarks.ts";
import { weightRemarks, type PageBytes } from "./weight-remarks.ts";

/** A page as it lies in the folder. */
export type PageFile = {
  /** Relative to the site folder. */
  readonly path: string;
  readonly html: string;
  readonly isGone: boolean;
  readonly bytes: PageBytes;
};

/** Reads one page: what is wrong with it by itself, and what it leads to. */
export function readPage(file: PageFile, targets: Targets, facts: SiteFacts): FileReading {
  const page = pageTree(file.html);
  const tags = tagsOf(page);
  const kind = kindOf(tags, file.path);
  const leads = followLinks(page, addressOf(file.path), targets);
  if (kind === "article" && file.path.endsWith("index.html")) followShown(page, targets, leads);
  return {
    path: file.path,
    bytes: file.bytes.plain,
    remarks: [
      ...leads.remarks,
      ...tagRemarks(tags, kind, file.isGone, facts),
      ...titleRemarks(page, tags),
      ...weightRemarks(file.bytes, leads.images, page.elements.length),
      ...markupRemarks(page),
      ...accessibilityRemarks(page),
    ],
    leadsTo: [...leads.paths],
    announces: [],
    farAnchors: leads.farAnchors,
    outside: [...leads.outside],
    page: factsOf(page, tags, kind, file.isGone),
  };
}

/** The site-absolute address of a published file. */
export function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

type Leads = {
  readonly remarks: Remark[];
  readonly paths: Set<string>;
  readonly outside: Set<string>;
  readonly farAnchors: FarAnchor[];
  readonly images: Map<string, number>;
};

function followLinks(page: PageTree, base: string, targets: Targets): Leads {
  const leads: Leads = {
    remarks: [],
    paths: new Set(),
    outside: new Set(),
    farAnchors: [],
    images: new Map(),
  };
  for (const link of linksOf(page)) {
    const fragment = fragmentOf(link.address);
    if (link.address === "" || link.address.startsWith("#")) {
      const isEmpty = link.address === "" && link.use === "link" && link.element.tagName === "a";
      if (isEmpty) remark(leads, "bad-address", "网址是空的", link);
      if (fragment !== null && !isThere(page, fragment))
        remark(leads, "dead-anchor", `#${fragment}`, link);
      continue;
    }
    const target = targets.of(link.address, base);
    follow(link, target, base, leads);
    if (fragment === null || target.kind !== "there" || !target.path.endsWith(".html")) continue;
    if (addressOf(target.path) !== base) leads.farAnchors.push({ path: target.path, fragment });
    else if (!isThere(page, fragment)) remark(leads, "dead-anchor", `#${fragment}`, link);
  }
  return leads;
}

/** A column that shows its newest document in full stands for that document's own page, which its data name. */
function followShown(page: PageTree, targets: Targets, leads: Leads): void {
  for (const script of page.named("script")) {
    if (attribute(script, "type") !== "application/ld+json") continue;
    const address = /"url":"([^"\\]+)"/.exec(textOf(script))?.[1];
    const target = address === undefined ? null : targets.of(address, "/");
    if (target?.kind === "there") leads.paths.add(target.path);
  }
}

const DEAD: Readonly<Record<LinkUse, string>> = {
  link: "dead-link",
  image: "dead-image",
  asset: "dead-asset",
};

function follow(link: PageLink, target: Target, base: string, leads: Leads): void {
  switch (target.kind) {
    case "there":
      leads.paths.add(target.path);
      if (link.use === "image") leads.images.set(link.address, target.bytes);
      return;
    case "gone":
      leads.paths.add(target.path);
      // A page that was withdrawn may go on naming itself.
      if (addressOf(target.path) !== base)
        remark(leads, "link-to-gone", addressOf(target.path), link);
      return;
    case "moved":
      return remark(leads, "link-to-moved", `${target.from} → ${target.to}`, link);
    case "attachment":
      if (target.isThere && link.use === "image") leads.images.set(link.address, target.bytes);
      if (!target.isThere)
        remark(leads, link.use === "image" ? "dead-image" : "dead-attachment", link.address, link);
      return;
    case "dead":
      return remark(leads, DEAD[link.use], target.address, link);
    case "bad":
      return remark(leads, "bad-address", `${link.address}（${target.why}）`, link);
    case "outside":
      leads.outside.add(target.address);
      return;
    case "other":
  }
}

function remark(leads: Leads, rule: string, subject: string, link: PageLink): void {
  leads.remarks.push({ rule, subject: subject.slice(0, 300), where: shown(link.element) });
}

function fragmentOf(address: string): string | null {
  const at = address.indexOf("#");
  if (at < 0 || at === address.length - 1) return null;
  const raw = address.slice(at + 1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Whether a page has the place that a fragment names; "top" is every page's beginning. */
export function isThere(page: PageTree, fragment: string): boolean {
  if (fragment.toLowerCase() === "top" || fragment.startsWith(":~:") || page.hasId(fragment))
    return true;
  return page.named("a").some((element) => attribute(element, "name") === fragment);
}

function factsOf(page: PageTree, tags: PageTags, kind: PageKind, isGone: boolean): PageFacts {
  const robots = tags.get("robots")?.[0] ?? "";
  let newestDay: string | null = null;
  for (const time of page.named("time")) {
    const day = attribute(time, "datetime")?.slice(0, 10) ?? "";
    if (/^\d{4}-\d{2}-\d{2}$/.test(day) && isInMain(time) && day > (newestDay ?? ""))
      newestDay = day;
  }
  return {
    kind,
    isGone,
    isUnlisted: /\bnoindex\b/.test(robots),
    columnType: tags.get("ColumnType")?.[0] ?? null,
    newestDay,
  };
}

function isInMain(element: Element): boolean {
  for (const outer of around(element)) if (outer.tagName === "main") return true;
  return false;
}
