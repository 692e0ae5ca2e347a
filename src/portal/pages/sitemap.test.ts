import { describe, expect, it } from "vitest";
import { robotsText, sitemapIndex, sitemapPart } from "./sitemap.ts";

const origin = "https://www.qsq.example";

describe("the sitemap", () => {
  it("names each address with its day, escaped", () => {
    const part = sitemapPart([
      { url: `${origin}/documents/1.html?a=1&b=2`, changedOn: "2018-12-31" },
      { url: `${origin}/`, changedOn: null },
    ]);
    expect(part).toContain(
      `<url><loc>${origin}/documents/1.html?a=1&amp;b=2</loc><lastmod>2018-12-31</lastmod></url>`,
    );
    expect(part).toContain(`<url><loc>${origin}/</loc></url>`);
  });

  it("names its parts without days, so that a new address changes one part alone", () => {
    const index = sitemapIndex([`${origin}/sitemap-1.xml`, `${origin}/sitemap-2.xml`]);
    expect(index.match(/<sitemap>/g)).toHaveLength(2);
    expect(index).not.toContain("lastmod");
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
