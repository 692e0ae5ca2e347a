import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { withEmergency } from "../../ui/emergency/with-emergency.ts";
import { renderAccessibility } from "./accessibility-page.tsx";
import { renderColumn } from "./column-page.tsx";
import { renderDisclosure } from "./disclosure-page.tsx";
import { renderDocument } from "./document-page.tsx";
import { aColumnPage, aDocumentPage, aFrame, aRow, budgetColumn, budgetTree } from "./fixtures.ts";
import { renderHome } from "./home-page.tsx";
import { renderArchived, renderError, renderNotFound, renderWithdrawn } from "./message-page.tsx";
import { renderOrganization } from "./organization-page.tsx";
import { renderOrganizations } from "./organizations-page.tsx";
import { aSearchPage } from "../searching/fixtures.ts";
import { renderSearch } from "./search-page.tsx";
import { renderSection } from "./section-page.tsx";
import { renderSingleDocument } from "./single-document-page.tsx";
import { renderSiteMap } from "./site-map-page.tsx";

const frame = aFrame();
const link = { label: "依申请公开", href: "/disclosure/request/" };
const counted = { ...link, count: 12 };
const place = { path: "/x/", navKey: null, crumbs: [link] };
const column = budgetColumn;
const rows = [aRow()];
const feeds = { rss: "/feed.xml", json: "/feed.json" };
const panel = { href: "/x/", label: "制度", note: "规定" };

const pages: Readonly<Record<string, string>> = {
  home: renderHome(
    {
      path: "/",
      navKey: "home",
      column: { ...column, type: "首页" },
      popular: [link],
      doors: [{ ...link, note: "在线申请" }],
      latest: { rows, more: link },
      governmentDocuments: { rows, more: link },
      onDisplay: { rows, more: null },
      agencies: [{ kind: "街道", links: [link] }],
      agenciesHref: "/organizations/",
      figures: { year: 2018, items: [{ value: "43", ...link }], explanation: link },
      feeds,
    },
    frame,
  ),
  column: renderColumn(aColumnPage(), frame),
  section: renderSection(
    {
      ...place,
      column,
      intro: "分栏目公开",
      latest: rows,
      groups: [{ ...counted, note: null, columns: [counted], rows }],
      feeds,
    },
    frame,
  ),
  document: renderDocument(aDocumentPage(), frame),
  "single document": renderSingleDocument(
    { path: "/x/", crumbs: [link], tree: budgetTree, document: aDocumentPage(), others: rows },
    frame,
  ),
  organizations: renderOrganizations(
    {
      ...place,
      title: "机构",
      intro: null,
      kinds: [{ key: "towns", label: "镇", entries: [{ ...link, phone: null, members: [link] }] }],
    },
    frame,
  ),
  organization: renderOrganization(
    {
      ...place,
      name: "晴山区财政局",
      kind: "政府部门",
      parent: link,
      formerNames: ["晴山区财政税务局"],
      abolishedOn: "2018-06-30",
      successor: link,
      duties: ["管理财政收支"],
      address: "晴山区青山路 1 号",
      postalCode: null,
      phone: "0470-0000000",
      fax: null,
      email: "a@qsq.example",
      officeHours: null,
      head: null,
      subOrganizations: [{ ...link, note: null }],
      columns: [link],
      latest: rows,
      latestMore: link,
      feeds: null,
    },
    frame,
  ),
  disclosure: renderDisclosure(
    {
      ...place,
      column,
      intro: null,
      guide: { ...panel, updatedOn: "2018-03-01" },
      onRequest: panel,
      rules: { ...panel, rows },
      statutory: { ...panel, columns: [counted] },
      reports: { ...panel, years: [{ year: 2017, href: "/x/" }] },
      latest: rows,
      latestMore: null,
      feeds,
    },
    frame,
  ),
  search: renderSearch(aSearchPage(), frame),
  "search without hits": renderSearch(aSearchPage({ results: [], facets: [] }), frame),
  "search without a query": renderSearch(aSearchPage({ query: "" }), frame),
  "site map": renderSiteMap(
    {
      path: "/site-map/",
      sections: [{ ...link, columns: [{ ...counted, children: [counted] }] }],
      others: [link],
    },
    frame,
  ),
  "not found": renderNotFound({ path: "/404.html", links: [link] }, frame),
  error: renderError({ path: "/500.html", reference: "7f3a", links: [link] }, frame),
  withdrawn: renderWithdrawn(
    {
      ...place,
      titleClass: "社会救助公示",
      withdrawnOn: "2018-11-30",
      reason: "公示期满",
      links: [link],
    },
    frame,
  ),
  archived: renderArchived(
    {
      ...place,
      titleClass: "公示",
      archivedOn: "2018-12-01",
      reason: "公示期（至 2018-11-30）已满。",
      links: [link],
    },
    frame,
  ),
  accessibility: renderAccessibility(
    {
      path: "/accessibility/",
      checkedOn: "2018-11-01",
      phone: "0470-0000000",
      email: null,
      limits: ["扫描件"],
    },
    frame,
  ),
};

describe.each(Object.entries(pages))("the page %s", (_name, html) => {
  it("carries the tags of the site", () => {
    expect(html).toContain('<meta name="SiteName" content="晴山区人民政府"');
    expect(html).toContain('<meta name="SiteDomain" content="www.qsq.example"');
    expect(html).toContain('<meta name="SiteIDCode" content="0000000000"');
  });

  it("has one heading of the first level and skips no level", () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map((found) => Number(found[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it("lets the keyboard skip to the text and says its language", () => {
    expect(html).toContain('<a class="skip" href="#main">跳到正文</a>');
    expect(html).toContain('<main id="main">');
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN">/);
  });

  it("needs no inline script or style, as the content security policy forbids them", () => {
    expect(html).not.toMatch(/ style="| on\w+="|javascript:/);
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map((found) => found[1]);
    for (const attributes of scripts) expect(attributes).toMatch(/src="|application\/ld\+json/);
  });

  it("says in its foot who keeps the site and how to reach them", () => {
    for (const word of ["主办单位", "承办单位", "联系方式", "网站标识码", "ICP备案号"]) {
      expect(html).toContain(`<dt>${word}</dt>`);
    }
    for (const word of ["公安备案号", "网站地图", "无障碍", "网站找错"])
      expect(html).toContain(word);
  });

  it("says that the district is made up", () => {
    expect(html).toContain("演示站点");
  });

  it("takes a banner and grey mode into their places, and nothing else of it changes", () => {
    const grey = "/assets/grey.0.css";
    const banner = { text: "暴雨红色预警", tone: "warning", link: "/x/" } as const;
    const shown = withEmergency(Buffer.from(html), { banner, grey }).toString();
    const style = `<link rel="stylesheet" href="${grey}">`;
    const aside = /<aside class="emergency".+?<\/aside>/.exec(shown)?.[0] ?? "";
    expect(shown.replace(style, "").replace(aside, "")).toBe(html);
    expect(faultsOf(shown)).toEqual(faultsOf(html));
    const { head, body } = partsOf(shown);
    expect(head.at(-1)).toBe("link");
    expect(body.slice(0, 3)).toEqual(["a", "aside", "header"]);
  });

  it("uses each id once", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function faultsOf(html: string): readonly string[] {
  const found: string[] = [];
  parse(html, { onParseError: ({ code }) => void found.push(code) });
  return found;
}

/** The names of what stands directly in head and body. */
function partsOf(html: string) {
  const root = parse(html).childNodes.find((node) => node.nodeName === "html");
  const names = (of: string) => {
    const part = root !== undefined && "childNodes" in root ? root.childNodes : [];
    const found = part.find((node) => node.nodeName === of);
    return found !== undefined && "childNodes" in found
      ? found.childNodes.map((node) => node.nodeName)
      : [];
  };
  return { head: names("head"), body: names("body") };
}

describe("the withdrawn page", () => {
  it("says class, day and reason and keeps search engines away", () => {
    const html = pages["withdrawn"] ?? "";
    for (const fact of ["社会救助公示", "2018-11-30", "公示期满"]) expect(html).toContain(fact);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toContain('rel="canonical"');
  });
});

describe("the page of a notice whose time is over", () => {
  it("says class, day and reason and keeps search engines away", () => {
    const html = pages["archived"] ?? "";
    for (const fact of ["公示期已满，自 2018-12-01 起下线。", "公示期（至 2018-11-30）已满。"])
      expect(html).toContain(fact);
    expect(html).toContain('<meta name="robots" content="noindex"');
  });
});

describe("the frame", () => {
  it("has no demo notice where the district is real", () => {
    const html = renderColumn(aColumnPage(), aFrame({ isDemo: false }));
    expect(html).not.toContain("演示站点");
  });

  it("speaks the language of its site", () => {
    const html = renderColumn(aColumnPage(), aFrame({ language: "mn-Mong", prefix: "/mn/" }));
    expect(html).toMatch(/^<!doctype html><html lang="mn-Mong">/);
    expect(html).toContain('<a href="/mn/">ᠨᠢᠭᠤᠷ ᠬᠠᠭᠤᠳᠠᠰᠤ</a>');
    expect(html).toContain('action="/mn/search/"');
  });

  it("escapes what the site says of itself", () => {
    const html = renderColumn(aColumnPage(), aFrame({ siteName: `<i>"&` }));
    expect(html).not.toContain("<i>");
  });
});
