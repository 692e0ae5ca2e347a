import { describe, expect, it } from "vitest";
import { aFrame } from "./fixtures.ts";
import { aSearchPage } from "../searching/fixtures.ts";
import { renderSearch } from "./search-page.tsx";

const frame = aFrame();

describe("the search page", () => {
  it("marks the segments that were searched for and escapes all of them", () => {
    const html = renderSearch(aSearchPage(), frame);
    expect(html).toContain("晴山区城市居民<mark>最低生活保障</mark>实施细则");
    const [hit] = aSearchPage().results;
    const excerpt = [
      { text: "<b>", marked: true },
      { text: "</b>&", marked: false },
    ];
    const hostile = renderSearch(aSearchPage({ results: hit ? [{ ...hit, excerpt }] : [] }), frame);
    expect(hostile).toContain("<mark>&lt;b");
    expect(hostile).not.toContain("<mark><b>");
  });

  it("keeps the query in the field, quotes and all", () => {
    const html = renderSearch(aSearchPage({ query: `"><script>` }), frame);
    expect(html).not.toContain("<script>");
    expect(html).toContain('value="&quot;>&lt;script>"');
  });

  it("says how the query was understood and lets one undo each step", () => {
    const html = renderSearch(aSearchPage(), frame);
    expect(html).toContain("<small>同义词</small>低保<b>最低生活保障</b>");
    expect(html).toContain('href="/search/?q=x&amp;without=synonym-x"');
    expect(html).toContain("找到约 1,200 条");
  });

  it("says that it shows another spelling, and leads to the one that was typed", () => {
    const understood = {
      ...aSearchPage().understood,
      correction: { shown: "最低生活保障", typed: "最低生活保账", typedHref: "/search/?q=y" },
    };
    const html = renderSearch(aSearchPage({ understood }), frame);
    expect(html).toContain(
      '已为您显示“最低生活保障”的结果，<a href="/search/?q=y">仍然搜索“最低生活保账”</a>',
    );
  });

  it("says in which attachment something stands, and when one could not be read", () => {
    const [hit] = aSearchPage().results;
    const place = "见附件 2《名单.xlsx》表 3";
    const results = hit ? [{ ...hit, place, isWholeIndexed: false }] : [];
    const html = renderSearch(aSearchPage({ results }), frame);
    expect(html).toContain(`<b>${place}</b>`);
    expect(html).toContain("附件未能全部检索");
  });

  it("shows a direct answer above the hits", () => {
    const facts = [{ name: "联系电话", text: "0470-0000000", href: "tel:0470-0000000" }];
    const card = { kind: "机构", title: "晴山区教育局", href: "/o/", note: null, facts, links: [] };
    const html = renderSearch(aSearchPage({ cards: [card] }), frame);
    expect(html).toContain('<a href="tel:0470-0000000">0470-0000000</a>');
    expect(html.indexOf("晴山区教育局")).toBeLessThan(html.indexOf("实施细则"));
  });

  it("tells what to do when nothing was found", () => {
    const html = renderSearch(
      aSearchPage({ results: [], facets: [], total: { count: 0, isExact: true } }),
      frame,
    );
    expect(html).toContain("没有找到与“低保怎么申请”有关的信息");
    expect(html).toContain("可以这样试试");
    expect(html).toContain('<a href="/disclosure/request/">申请公开</a>');
    expect(html).toContain("晴山区政务公开办公室：0470-0000000");
    expect(html).not.toContain("去掉筛选条件");
  });

  it("says how to ask when the words say too little", () => {
    const html = renderSearch(
      aSearchPage({ asked: "too-little", query: "的", results: [], facets: [] }),
      frame,
    );
    expect(html).toContain("“的”太笼统");
    expect(html).toContain("请写上要找的事情");
  });

  it("offers to drop the filters when they may be the reason", () => {
    const chosen = [{ label: "2018 年", href: "/search/?q=x" }];
    const html = renderSearch(
      aSearchPage({ results: [], chosen, clearHref: "/search/?q=x" }),
      frame,
    );
    expect(html).toContain('<a href="/search/?q=x">去掉筛选条件，再查一次。</a>');
  });

  it("has one search field only", () => {
    expect(renderSearch(aSearchPage(), frame).match(/type="search"/g)).toHaveLength(1);
  });

  it("marks the order in use", () => {
    const html = renderSearch(aSearchPage(), frame);
    expect(html).toContain(
      '<a href="/search/?q=x" rel="nofollow" aria-current="true">按相关度</a>',
    );
  });
});
