import { describe, expect, it } from "vitest";
import { cachingOf, contentTypeOf, sitePathOf } from "./site-path.ts";

describe("the file of an address", () => {
  it.each([
    ["/", "index.html"],
    ["/disclosure/", "disclosure/index.html"],
    ["/documents/2018/abc.html", "documents/2018/abc.html"],
    ["/%E6%B5%8B.html", "测.html"],
  ])("%s is %s", (address, file) => {
    expect(sitePathOf(address)).toBe(file);
  });

  it.each([
    "/../etc/passwd",
    "/a/../../b",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/a\\..\\b",
    "/%5c..%5c",
    "//evil.example/",
    "/a//b",
    "/.git/config",
    "/a/.env",
    "/a%00.html",
    "/%E6%B5.html",
    "/documents/2018/abc.html.gone",
    "/documents/2018/abc.html.0195e2a0.part",
    "/documents/2018/abc.html.gz",
    "/c:/windows",
    "etc",
  ])("%s has none", (address) => {
    expect(sitePathOf(address)).toBeNull();
  });

  it("has the type of its ending, feeds their own", () => {
    expect(contentTypeOf("a/index.html")).toBe("text/html; charset=utf-8");
    expect(contentTypeOf("feed.xml")).toBe("application/rss+xml; charset=utf-8");
    expect(contentTypeOf("a/feed.json")).toBe("application/feed+json; charset=utf-8");
    expect(contentTypeOf("unknown.exe")).toBe("application/octet-stream");
  });

  it("is kept for ever only when its name holds its digest", () => {
    expect(cachingOf("assets/site.1a2b.css")).toContain("immutable");
    expect(cachingOf("index.html")).toContain("must-revalidate");
  });
});
