import { escapedXml } from "./xml.ts";

/** A page for search engines: full URL and the day it changed last ('YYYY-MM-DD'), where that is known. */
export type SitemapEntry = { readonly url: string; readonly changedOn: string | null };

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A part of a site map, by the sitemaps.org protocol; it may hold 50,000 addresses. */
export function sitemapPart(entries: readonly SitemapEntry[]): string {
  let urls = "";
  for (const { url, changedOn } of entries) {
    const day = changedOn === null ? "" : `<lastmod>${escapedXml(changedOn)}</lastmod>`;
    urls += `<url><loc>${escapedXml(url)}</loc>${day}</url>\n`;
  }
  return `${PROLOGUE}<urlset xmlns="${NAMESPACE}">\n${urls}</urlset>\n`;
}

/** The site map that names its parts. It says no days, so that it changes only when a part is added. */
export function sitemapIndex(parts: readonly string[]): string {
  const listed = parts.map((url) => `<sitemap><loc>${escapedXml(url)}</loc></sitemap>\n`).join("");
  return `${PROLOGUE}<sitemapindex xmlns="${NAMESPACE}">\n${listed}</sitemapindex>\n`;
}

/** robots.txt: everything public may be read, except results of searches; says where the sitemaps are. */
export function robotsText(origin: string, prefixes: readonly string[]): string {
  const closed = prefixes.map((prefix) => `Disallow: ${prefix}search/`);
  const maps = prefixes.map((prefix) => `Sitemap: ${origin}${prefix}sitemap.xml`);
  return `${["User-agent: *", ...closed, "", ...maps].join("\n")}\n`;
}
