import { describe, expect, it } from "vitest";
import { safeHtml } from "../../ui/safe-html.ts";
import { renderDocument } from "./document-page.tsx";
import { aDocumentPage, aFrame } from "./fixtures.ts";

const hostile = `"><script>alert(1)</script> & 'x'`;

function metaOf(html: string, name: string): string | null {
  return new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1] ?? null;
}

describe("a document's page", () => {
  it("shows a title with markup in it as text, wherever the title stands", () => {
    const html = renderDocument(aDocumentPage({ title: hostile }), aFrame());
    expect(html).not.toContain("<script>alert");
    expect(html).toMatch(/<title>&quot;>&lt;script>/);
    expect(html).toMatch(/<h1>&quot;>&lt;script>/);
    expect(metaOf(html, "ArticleTitle")).toMatch(/^&quot;.*&lt;script/);
  });

  it("keeps markup in facts, notices, attachments and rows from becoming elements", () => {
    const base = aDocumentPage();
    const row = { title: hostile, href: hostile, date: "2018-01-01", tags: [], notes: [hostile] };
    const html = renderDocument(
      aDocumentPage({
        facts: { ...base.facts, theme: hostile, publisher: hostile, documentNumber: hostile },
        source: hostile,
        author: hostile,
        keywords: [hostile],
        abstract: hostile,
        notices: [{ tone: "ended", text: hostile, link: { label: hostile, href: hostile } }],
        attachments: [{ label: hostile, href: hostile, kind: hostile, size: 1 }],
        related: [row],
        corrections: [{ at: hostile, text: hostile }],
        crumbs: [{ label: hostile, href: hostile }],
      }),
      aFrame(),
    );
    expect(html).not.toContain("<script>alert");
    expect(html).not.toMatch(/="">/);
  });

  it("writes data for machines so that no text can end its script element", () => {
    const html = renderDocument(aDocumentPage({ title: "</script><b>" }), aFrame());
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
    expect(JSON.parse(data)).toMatchObject({ "@type": "Article", headline: "</script><b>" });
    expect(data).not.toContain("<");
  });

  it("carries the tags of site, column and article in the standard's spelling", () => {
    const html = renderDocument(aDocumentPage(), aFrame());
    const names = [...html.matchAll(/<meta name="([A-Z]\w+)"/g)].map((found) => found[1]);
    expect(names).toEqual([
      "SiteName",
      "SiteDomain",
      "SiteIDCode",
      "ColumnName",
      "ColumnDescription",
      "ColumnKeywords",
      "ColumnType",
      "ArticleTitle",
      "PubDate",
      "ContentSource",
      "Keywords",
      "Description",
      "Url",
    ]);
    expect(metaOf(html, "PubDate")).toBe("2018-11-23 09:12");
    expect(metaOf(html, "ContentSource")).toBe("区政府办公室");
    expect(metaOf(html, "Url")).toBe("https://www.qsq.example/documents/2018/a1b2c3.html");
  });

  it("adds Author and Image where there are an author and a picture", () => {
    const html = renderDocument(
      aDocumentPage({ author: "李某", image: "https://www.qsq.example/files/a.png" }),
      aFrame(),
    );
    expect(metaOf(html, "Author")).toBe("李某");
    expect(metaOf(html, "Image")).toBe("https://www.qsq.example/files/a.png");
  });

  it("is titled by document, column and site in this order", () => {
    const html = renderDocument(aDocumentPage({ title: "关于停水的通知" }), aFrame());
    expect(html).toContain("<title>关于停水的通知_政策文件_晴山区人民政府</title>");
  });

  it("shows publish time to the minute and the source in the by-line", () => {
    const html = renderDocument(aDocumentPage(), aFrame());
    expect(html).toContain('发布时间：<time datetime="2018-11-23 09:12">2018-11-23 09:12</time>');
    expect(html).toContain("来源：区政府办公室");
  });

  it("says the validity in a word", () => {
    const facts = { ...aDocumentPage().facts, validity: "repealed" as const, validityNote: null };
    const html = renderDocument(aDocumentPage({ facts }), aFrame());
    expect(html).toContain('<span class="tag ended">已废止</span>');
  });

  it("leaves out the facts that a document does not have", () => {
    const facts = { ...aDocumentPage().facts, theme: null, effectiveFrom: null, validity: null };
    const html = renderDocument(aDocumentPage({ facts }), aFrame());
    expect(html).not.toMatch(/主题分类|施行日期|有效性/);
  });

  it("puts every table of the text into a frame that scrolls and takes the focus", () => {
    const body = safeHtml('<table class="a"><tr><td>1</td></tr></table><p>&lt;table&gt;</p>');
    const html = renderDocument(aDocumentPage({ body }), aFrame());
    expect(html).toContain(
      '<div class="table" role="region" aria-label="表格，可左右滚动" tabindex="0"><table class="a">',
    );
    expect(html.match(/class="table"/g)).toHaveLength(1);
    expect(html).toContain("</table></div><p>&lt;table&gt;</p>");
  });

  it("names each attachment's kind and size", () => {
    const html = renderDocument(aDocumentPage(), aFrame());
    expect(html).toContain('<span class="kind">XLSX</span>');
    expect(html).toContain("48 KB");
  });
});
