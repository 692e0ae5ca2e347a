import { describe, expect, it, test } from "vitest";
import { isShown, visitedAt } from "./page-rules.ts";

const digest = "0f".repeat(32);

describe("what counts as a visit", () => {
  it.each([
    ["index.html", "home"],
    ["mn/index.html", "home"],
    ["news/index.html", "column"],
    ["news/notices/p12.html", "column"],
    ["mn/news/index.html", "column"],
    ["disclosure/statutory/policies/index.html", "column"],
    ["documents/2018/0a1b2c3d4e.html", "document"],
    ["mn/documents/2018/0a1b2c3d4e.html", "document"],
    ["organizations/finance/index.html", "organization"],
    ["organizations/finance/p2.html", "organization"],
    ["organizations/index.html", "other"],
    ["site-map/index.html", "other"],
    ["mn/accessibility/index.html", "other"],
    ["notice.html", "other"],
  ])("%s is a page of kind %s", (path, kind) => {
    expect(visitedAt(path)).toEqual({ path, kind });
  });

  it("is an attachment by its digest, under whatever name it is asked for", () => {
    const attachment = { path: `files/${digest}`, kind: "attachment" };
    expect(visitedAt(`files/${digest}`)).toEqual(attachment);
    expect(visitedAt(`files/${digest}/附件1：申请表.pdf`)).toEqual(attachment);
  });

  it.each([
    "feed.xml",
    "news/feed.json",
    "sitemap.xml",
    "robots.txt",
    "assets/site.0123456789.css",
    "favicon.ico",
    "files/abc/x.pdf",
    "files/",
    "",
  ])("is not '%s'", (path) => {
    expect(visitedAt(path)).toBeNull();
  });
});

test.each([
  [200, true],
  [304, true],
  [206, false],
  [301, false],
  [404, false],
  [410, false],
  [503, false],
])("an answer %i shows the page: %s", (status, shown) => {
  expect(isShown(status)).toBe(shown);
});
