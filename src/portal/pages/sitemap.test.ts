import { describe, expect, it } from "vitest";
import { robotsText, SITEMAP_LIMIT, sitemapFiles } from "./sitemap.ts";

const origin = "https://www.qsq.example";

function entries(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    url: `${origin}/documents/${index}.html?a=1&b=2`,
    changedOn: index === 7 ? "2018-12-31" : "2018-01-01",
  }));
}

describe("the sitemap", () => {
  it("is one file up to the limit", () => {
    const files = sitemapFiles(entries(SITEMAP_LIMIT), origin, "/");
    expect(files.map((file) => file.path)).toEqual(["/sitemap.xml"]);
    expect(files[0]?.xml.match(/<url>/g)).toHaveLength(SITEMAP_LIMIT);
  });

  it("is an index of filled parts above the limit", () => {
    const files = sitemapFiles(entries(SITEMAP_LIMIT * 2 + 1), origin, "/");
    expect(files.map((file) => file.path)).toEqual([
      "/sitemap.xml",
      "/sitemap-1.xml",
      "/sitemap-2.xml",
      "/sitemap-3.xml",
    ]);
    expect(files[0]?.xml).toContain(
      `<sitemap><loc>${origin}/sitemap-1.xml</loc><lastmod>2018-12-31</lastmod></sitemap>`,
    );
    expect(files.slice(1).map((file) => file.xml.match(/<url>/g)?.length)).toEqual([
      SITEMAP_LIMIT,
      SITEMAP_LIMIT,
      1,
    ]);
  });

  it("escapes addresses and stands under its site's prefix", () => {
    const [file] = sitemapFiles(entries(1), origin, "/mn/");
    expect(file?.path).toBe("/mn/sitemap.xml");
    expect(file?.xml).toContain("?a=1&amp;b=2</loc>");
  });
});

describe("robots.txt", () => {
  it("opens everything but searches and names the sitemap of each site", () => {
    expect(robotsText(origin, ["/", "/mn/"])).toBe(
      [
        "User-agent: *",
        "Disallow: /search/",
        "Disallow: /mn/search/",
        "",
        "Sitemap: https://www.qsq.example/sitemap.xml",
        "Sitemap: https://www.qsq.example/mn/sitemap.xml",
        "",
      ].join("\n"),
    );
  });
});
