import { escapedXml } from "../pages/xml.ts";
import { homePath } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";

const LONGEST_NAME = 16;

/** What a browser needs to offer the site's search beside its own (OpenSearch 1.1). `origin` stands before all addresses. */
export function openSearchDescription(shape: SiteShape, origin: string): string {
  const { site, frame } = shape;
  const home = origin + homePath(site);
  const tag = (name: string, text: string) => `<${name}>${escapedXml(text)}</${name}>`;
  const link = (type: string, template: string) =>
    `<Url type="${type}" template="${escapedXml(template)}"/>`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">`,
    tag("ShortName", site.governmentName.slice(0, LONGEST_NAME)),
    tag("Description", `搜索${site.governmentName}公开的政府信息`),
    tag("Language", site.language),
    tag("InputEncoding", "UTF-8"),
    `<Image width="16" height="16" type="image/svg+xml">${escapedXml(origin + frame.assets.icon)}</Image>`,
    link("text/html", `${home}search/?q={searchTerms}`),
    `</OpenSearchDescription>`,
    "",
  ].join("\n");
}
