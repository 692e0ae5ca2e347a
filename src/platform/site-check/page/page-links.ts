import { attribute, type Element, type PageTree } from "./page-tree.ts";

/** What an address on a page is there for. */
export type LinkUse = "link" | "image" | "asset";

export type PageLink = {
  readonly address: string;
  readonly use: LinkUse;
  readonly element: Element;
};

const SOURCES: readonly (readonly [element: string, attribute: string, use: LinkUse])[] = [
  ["a", "href", "link"],
  ["area", "href", "link"],
  ["form", "action", "link"],
  ["iframe", "src", "link"],
  ["object", "data", "link"],
  ["embed", "src", "link"],
  ["img", "src", "image"],
  ["input", "src", "image"],
  ["video", "src", "image"],
  ["video", "poster", "image"],
  ["audio", "src", "image"],
  ["source", "src", "image"],
  ["script", "src", "asset"],
];
const ASSETS =
  /^(?:stylesheet|icon|shortcut icon|apple-touch-icon|manifest|preload|modulepreload)$/;

/** Every address that a page names, in the order of its kinds. */
export function linksOf(page: PageTree): readonly PageLink[] {
  const links: PageLink[] = [];
  for (const [name, from, use] of SOURCES) {
    for (const element of page.named(name)) {
      const address = attribute(element, from);
      if (address !== null) links.push({ address: address.trim(), use, element });
    }
  }
  for (const element of page.named("link")) {
    const address = attribute(element, "href");
    const isAsset = ASSETS.test((attribute(element, "rel") ?? "").toLowerCase());
    if (address !== null)
      links.push({ address: address.trim(), use: isAsset ? "asset" : "link", element });
  }
  for (const element of [...page.named("img"), ...page.named("source")]) {
    for (const candidate of (attribute(element, "srcset") ?? "").split(/,\s+/)) {
      const address = candidate.trim().split(/\s+/)[0] ?? "";
      if (address !== "") links.push({ address, use: "image", element });
    }
  }
  return links;
}
