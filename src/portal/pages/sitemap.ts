import { escapedXml } from "./xml.ts";

/** A page for search engines: full URL and the day it changed last ('YYYY-MM-DD'). */
export type SitemapEntry = { readonly url: string; readonly changedOn: string };

/** A file to publish: site-absolute path and text. */
export type SitemapFile = { readonly path: string; readonly xml: string };

/** The most addresses that one sitemap may hold, by the sitemaps.org protocol. */
export const SITEMAP_LIMIT = 50_000;

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * The sitemap of a site. Up to the limit it is one file, sitemap.xml; above, sitemap.xml is an index
 * of sitemap-1.xml, sitemap-2.xml …, each filled before the next begins, so that with entries in the
 * order of publication only the last of them changes. `origin` has no slash at its end, `prefix`
 * begins and ends with one.
 */
export function sitemapFiles(
  entries: readonly SitemapEntry[],
  origin: string,
  prefix: string,
): readonly SitemapFile[] {
  const main = `${prefix}sitemap.xml`;
  if (entries.length <= SITEMAP_LIMIT) return [{ path: main, xml: urlSet(entries) }];
  const files: SitemapFile[] = [];
  let listed = "";
  for (let start = 0; start < entries.length; start += SITEMAP_LIMIT) {
    const part = entries.slice(start, start + SITEMAP_LIMIT);
    const path = `${prefix}sitemap-${files.length + 1}.xml`;
    files.push({ path, xml: urlSet(part) });
    const changedOn = part.reduce((last, { changedOn: day }) => (day > last ? day : last), "");
    listed += `<sitemap><loc>${escapedXml(origin + path)}</loc><lastmod>${escapedXml(changedOn)}</lastmod></sitemap>\n`;
  }
  const index = `${PROLOGUE}<sitemapindex xmlns="${NAMESPACE}">\n${listed}</sitemapindex>\n`;
  return [{ path: main, xml: index }, ...files];
}

function urlSet(entries: readonly SitemapEntry[]): string {
  let urls = "";
  for (const { url, changedOn } of entries) {
    urls += `<url><loc>${escapedXml(url)}</loc><lastmod>${escapedXml(changedOn)}</lastmod></url>\n`;
  }
  return `${PROLOGUE}<urlset xmlns="${NAMESPACE}">\n${urls}</urlset>\n`;
}

/** robots.txt: everything public may be read, except results of searches; says where the sitemaps are. */
export function robotsText(origin: string, prefixes: readonly string[]): string {
  const closed = prefixes.map((prefix) => `Disallow: ${prefix}search/`);
  const maps = prefixes.map((prefix) => `Sitemap: ${origin}${prefix}sitemap.xml`);
  return `${["User-agent: *", ...closed, "", ...maps].join("\n")}\n`;
}
