import { describe, expect, it } from "vitest";
import { ARTICLE_TAGS, aSiteFolder, aSoundPage, COLUMN_TAGS } from "../fixtures.ts";
import type { SiteFacts } from "../model.ts";
import { siteRules } from "../rules/catalogue.ts";
import { openTargets } from "../targets.ts";
import { readPage } from "./read-page.ts";

const SHA = "a".repeat(64);

function remarksOf(html: string, path = "news/index.html") {
  const folder = aSiteFolder({
    "index.html": aSoundPage(),
    "old/index.html": aSoundPage(),
    "old/index.html.gone": "",
    "big.png": "x".repeat(600_000),
    [`files/${SHA}`]: "x",
  });
  const facts: SiteFacts = {
    folder,
    origin: "https://www.qsq.example",
    ownHosts: ["www.qsq.example"],
    answered: ["/search/"],
    columnTypes: ["首页", "工作动态"],
    now: "2018-06-01 12:00",
    hasAttachments: true,
  };
  const bytes = { plain: html.length, compressed: null };
  return readPage({ path, html, isGone: false, bytes }, openTargets(facts), facts).remarks.map(
    ({ rule, subject }) => `${rule} ${subject}`.trim(),
  );
}

it("finds nothing wrong with a sound page", () => {
  const main = `<a href="/">首页</a><a href="/search/?q=低保">搜索</a><a href="/files/${SHA}/表.pdf">附件</a>
    <a href="#main">正文</a><a href="#top">顶部</a><a href="mailto:a@b.example">写信</a><a href="tel:0470">电话</a>
    <img src="/files/${SHA}/a.png" alt="地图"><label for="q">词</label><input id="q"><label>年份<select></select></label>
    <table><tr><th>一</th><th>二</th></tr><tr><td>1</td><td>2</td></tr></table><p lang="mn-Mong">ᠮᠣᠩᠭᠣᠯ</p>`;
  expect(remarksOf(aSoundPage({ head: COLUMN_TAGS, main }))).toEqual([]);
  expect(remarksOf(aSoundPage({ head: ARTICLE_TAGS }))).toEqual([]);
});

describe("in the main part of a page", () => {
  it.each([
    ['<a href="/none/">无</a>', "dead-link /none/"],
    ['<a href="https://www.qsq.example/none/?a=1">无</a>', "dead-link /none/?a=1"],
    ['<a href="none.html">无</a>', "dead-link /news/none.html"],
    ['<a href="/old/">旧</a>', "link-to-gone /old/"],
    ['<a href="/old">旧</a>', "link-to-moved /old → /old/"],
    [
      `<a href="/files/${"b".repeat(64)}/a.pdf">表</a>`,
      `dead-attachment /files/${"b".repeat(64)}/a.pdf`,
    ],
    ['<img src="/none.png" alt="图">', "dead-image /none.png"],
    ['<img src="/big.png" alt="图">', "heavy-image /big.png"],
    ['<script src="/none.js"></script>', "dead-asset /none.js"],
    ['<a href="#none">见下</a>', "dead-anchor #none"],
    [
      '<a href="javascript:void(0)">看</a>',
      "bad-address javascript:void(0)（用了脚本（javascript:），不是网址）",
    ],
    ['<a href="file:///C:/a.doc">看</a>', "bad-address file:///C:/a.doc（指向本机或共享文件夹）"],
    ['<a href="http://10.1.2.3/oa">办公</a>', "bad-address http://10.1.2.3/oa（指向本机或内网）"],
    [
      '<a href="http://localhost:8080/">看</a>',
      "bad-address http://localhost:8080/（指向本机或内网）",
    ],
    ['<a href="">空</a>', "bad-address 网址是空的"],
    ['<p id="x">1</p><p id="x">2</p>', "duplicate-id x"],
    ['<button>外<a href="/">里</a></button>', "nested-controls a 在 button 里"],
    ["<p>一</p></div>", "html-error 多出来的结束标签 </div>"],
    ["<p>一<div>二</div></p>", "html-error 多出来的结束标签 </p>"],
    ["<div><b>一</div>", "html-error <b> 没有结束"],
    ['<p class="a" class="b">一</p>', "html-error 一个元素有两个同名的属性"],
    ["<font>红</font>", "obsolete-element font"],
    ['<img src="/big.png">', "image-without-text"],
    ['<input type="text">', "field-without-label"],
    ['<a href="/"></a>', "link-without-name"],
    ["<button></button>", "button-without-name"],
    ['<iframe src="/"></iframe>', "frame-without-title"],
    ["<main></main>", "no-main 不止一个"],
    ["<h1>又一个</h1>", "no-heading 不止一个"],
    ["<h3>跳级</h3>", "heading-order h1 之后是 h3"],
    [
      "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
      "table-without-heads",
    ],
    ["<label for='none'>词</label>", 'dead-reference for="none"'],
    ["<p>ᠮᠣᠩᠭᠣᠯ</p>", "mongolian-unmarked"],
    ['<p tabindex="2">一</p>', "forced-order"],
    ['<a href="/">点击这里</a>', "vague-link 点击这里"],
    ["<i></i>".repeat(5_001), "many-elements"],
    ["字".repeat(600_000), "heavy-page"],
  ])("%s", (main, expected) => {
    expect(remarksOf(aSoundPage({ head: COLUMN_TAGS, main }))).toContain(expected);
  });
});

describe("of the tags and the frame of a page", () => {
  const sound = aSoundPage({ head: ARTICLE_TAGS });
  it.each([
    ['<meta name="SiteIDCode" content="1502990001">', "", "site-tags 缺少 SiteIDCode"],
    ["1502990001", "15029900", "site-tags SiteIDCode 不是 10 位"],
    [
      'content="www.qsq.example"',
      'content="https://www.qsq.example"',
      "site-tags SiteDomain 不是域名",
    ],
    ['name="SiteName"', 'name="sitename"', "site-tags 缺少 SiteName"],
    ['name="ColumnType"', 'name="X"', "column-tags 缺少 ColumnType"],
    ['content="工作动态"', 'content="新闻"', "column-tags ColumnType 不在标准的类型之列"],
    ['content="通知和公告"', 'content=" "', "column-tags ColumnDescription 是空的"],
    ['name="PubDate"', 'name="X"', "article-tags 缺少 PubDate"],
    ["2018-05-01 09:30", "2018-5-1", "article-tags PubDate 的写法不对"],
    ["2018-05-01 09:30", "2018-06-01 12:01", "future-date"],
    ['content="区政府办公室"', 'content=""', "article-tags ContentSource 是空的"],
    [
      "</head>",
      '<meta name="ArticleTitle" content="通知"></head>',
      "article-tags ArticleTitle 有 2 个",
    ],
    ["<title>通知_晴山区人民政府</title>", "", "no-title"],
    ["通知_晴山区人民政府", "通知", "title-order"],
    [' lang="zh-CN"', "", "no-language"],
    ["<!doctype html>", "", "html-error 缺少 <!doctype html>"],
    ['<main id="main">', "<div>", "no-main 没有"],
    ["<h1>通知</h1>", "", "no-heading 没有"],
  ])("%s → %s", (from, to, expected) => {
    expect(sound).toContain(from);
    expect(remarksOf(sound.replace(from, to))).toContain(expected);
  });

  it("asks a document's page for its tags even when it carries none", () => {
    expect(remarksOf(aSoundPage(), "documents/2018/a.html")).toEqual(
      expect.arrayContaining(["column-tags 缺少 ColumnName", "article-tags 缺少 ArticleTitle"]),
    );
  });
});

it("gives every rule an id of its own, advice and source", () => {
  expect(new Set(siteRules.map(({ id }) => id)).size).toBe(siteRules.length);
  for (const { advice, source } of siteRules)
    expect(advice.endsWith("。") && source !== "").toBe(true);
});
