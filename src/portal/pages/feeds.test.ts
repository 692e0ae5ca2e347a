import { describe, expect, it } from "vitest";
import { jsonFeed, rssFeed, rssTime, type Feed } from "./feeds.ts";

const feed: Feed = {
  title: "财政预决算 & “三公”经费",
  description: "最新公开",
  language: "zh-CN",
  pageUrl: "https://www.qsq.example/budgets/",
  rssUrl: "https://www.qsq.example/budgets/feed.xml",
  jsonUrl: "https://www.qsq.example/budgets/feed.json",
  entries: [
    {
      title: `<b>决算</b> & "说明"\u0007`,
      url: "https://www.qsq.example/documents/2018/a.html?x=1&y=2",
      publishedAt: "2018-11-23 09:12",
      summary: "]]> <script>",
      source: "区财政局",
      column: "财政预决算",
    },
  ],
};

function openElements(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([a-z][\w:]*)[^<>]*?(\/?)>/gi)) {
    if (self === "/") continue;
    if (close !== "/") open.push(name ?? "");
    else if (open.pop() !== name) return [`</${name}> is out of place`];
  }
  return open;
}

describe("the RSS feed", () => {
  it("is well-formed whatever the titles hold", () => {
    const xml = rssFeed(feed);
    expect(openElements(xml)).toEqual([]);
    expect(xml).toContain("&lt;b&gt;决算&lt;/b&gt; &amp; &quot;说明&quot;</title>");
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
  });

  it("leaves out characters that XML cannot hold", () => {
    expect(rssFeed(feed)).not.toContain("\u0007");
    const [entry] = feed.entries;
    if (entry === undefined) throw new Error("no entry");
    expect(rssFeed({ ...feed, entries: [{ ...entry, title: "甲\uD800乙" }] })).toContain("甲乙");
  });

  it("can be empty", () => {
    expect(openElements(rssFeed({ ...feed, entries: [] }))).toEqual([]);
  });

  it.each([
    ["2018-11-23 09:12", "Fri, 23 Nov 2018 09:12:00 +0800"],
    ["2016-02-29 23:59", "Mon, 29 Feb 2016 23:59:00 +0800"],
    ["2018-01-01", "Mon, 01 Jan 2018 00:00:00 +0800"],
  ])("writes %s as %s", (minute, text) => {
    expect(rssTime(minute)).toBe(text);
  });
});

describe("the JSON feed", () => {
  it("is JSON with the entries' time, source and address", () => {
    const read: unknown = JSON.parse(jsonFeed(feed));
    expect(read).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      feed_url: feed.jsonUrl,
      items: [{ date_published: "2018-11-23T09:12:00+08:00", authors: [{ name: "区财政局" }] }],
    });
  });
});
