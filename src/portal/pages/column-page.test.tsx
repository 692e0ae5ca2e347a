import { describe, expect, it } from "vitest";
import { pagesFromOldest } from "../../ui/pager.tsx";
import { renderColumn } from "./column-page.tsx";
import { aColumnPage, aFrame, aRow, longRows } from "./fixtures.ts";

describe("a column's page", () => {
  it("stays under 100 KB with 50 rows of the longest titles", () => {
    const html = renderColumn(aColumnPage({ rows: longRows(50) }), aFrame());
    expect(Buffer.byteLength(html)).toBeLessThan(100 * 1024);
    expect(html.match(/<li><a href="\/documents\//g)).toHaveLength(50);
  });

  it("shows titles, notes and tags with markup in them as text", () => {
    const text = `<script>"&'`;
    const row = aRow({ title: text, notes: [text], tags: [{ word: text, tone: "good" }] });
    const html = renderColumn(aColumnPage({ rows: [row] }), aFrame());
    expect(html).not.toContain("<script>");
    expect(html.match(/&lt;script/g)).toHaveLength(3);
  });

  it("leads from home through the columns above to itself", () => {
    const html = renderColumn(aColumnPage(), aFrame());
    const crumbs = /<nav class="crumbs".*?<\/nav>/s.exec(html)?.[0] ?? "";
    expect([...crumbs.matchAll(/>([^<>]+)</g)].map((found) => found[1])).toEqual([
      "首页",
      "政府信息公开",
      "法定主动公开内容",
      "财政预决算",
    ]);
    expect(crumbs).toContain('<li aria-current="page">财政预决算</li>');
  });

  it("numbers pages from the oldest and names the newest and the oldest", () => {
    const pages = pagesFromOldest(27, 27, (number) => `/b/${number}.html`);
    const html = renderColumn(aColumnPage({ pages }), aFrame());
    const pager = /<nav class="pages".*?<\/nav>/s.exec(html)?.[0] ?? "";
    expect(pager).toContain('<a href="/b/27.html" aria-current="page">27（最新）</a>');
    expect(pager).toContain('<a href="/b/1.html">1（最早）</a>');
    expect(pager.match(/class="gap"/g)).toHaveLength(1);
  });

  it("says the number of an older page in its title", () => {
    const pages = pagesFromOldest(3, 27, (number) => `/b/${number}.html`);
    const html = renderColumn(aColumnPage({ pages }), aFrame());
    expect(html).toContain("<title>财政预决算第 3 页_晴山区人民政府</title>");
  });

  it("has no pager where there is one page", () => {
    const pages = pagesFromOldest(1, 1, () => "/b/");
    expect(renderColumn(aColumnPage({ pages }), aFrame())).not.toContain('class="pages"');
  });

  it("says kindly that a column is empty and where else to look", () => {
    const pages = pagesFromOldest(0, 0, () => "/b/");
    const html = renderColumn(aColumnPage({ rows: [], total: 0, pages }), aFrame());
    expect(html).toContain("这个栏目还没有信息");
    expect(html).toContain('<a href="/disclosure/request/">依申请公开</a>');
  });

  it("names its feeds for readers and for programs", () => {
    const html = renderColumn(aColumnPage(), aFrame());
    expect(html).toContain(
      '<link rel="alternate" type="application/rss+xml" href="/disclosure/statutory/budgets/feed.xml"',
    );
    expect(html).toContain('<a href="/disclosure/statutory/budgets/feed.json">JSON 订阅</a>');
  });

  it("marks the current column in the tree and the section in the navigation", () => {
    const html = renderColumn(aColumnPage(), aFrame());
    expect(html).toContain(
      '<a href="/disclosure/statutory/budgets/" aria-current="page">财政预决算<span>1,306</span></a>',
    );
    expect(html).toContain('<a href="/disclosure/" aria-current="true">政府信息公开</a>');
  });
});
