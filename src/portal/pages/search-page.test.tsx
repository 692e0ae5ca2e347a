import { describe, expect, it } from "vitest";
import { aFrame, aSearchPage } from "./fixtures.ts";
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

  it("says how the query was understood and lets one undo it", () => {
    const html = renderSearch(aSearchPage(), frame);
    expect(html).toContain("<b>最低生活保障 申请</b>");
    expect(html).toContain('<a href="/search/?q=x&amp;exact=1">只查原词</a>');
    expect(html).toContain("约 1,240 条");
  });

  it("tells what to do when nothing was found", () => {
    const html = renderSearch(
      aSearchPage({ results: [], facets: [], total: { count: 0, isExact: true } }),
      frame,
    );
    expect(html).toContain("没有找到与“低保怎么申请”有关的信息");
    expect(html).toContain("可以这样试试");
    expect(html).toContain('<a href="/disclosure/request/">申请公开</a>');
    expect(html).not.toContain("去掉筛选条件");
  });

  it("offers to drop the filters when they may be the reason", () => {
    const html = renderSearch(aSearchPage({ results: [], clearHref: "/search/?q=x" }), frame);
    expect(html).toContain('<a href="/search/?q=x">去掉筛选条件，再查一次。</a>');
  });

  it("has one search field only", () => {
    expect(renderSearch(aSearchPage(), frame).match(/type="search"/g)).toHaveLength(1);
  });

  it("marks the order in use", () => {
    const html = renderSearch(aSearchPage(), frame);
    expect(html).toContain('<a href="/search/?q=x" aria-current="true">按相关度</a>');
  });
});
