import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const ORIGIN = "https://www.qsq.example";

type PageParts = {
  readonly title?: string;
  /** Tags beside those of the site. */
  readonly head?: string;
  readonly main?: string;
  readonly lang?: string;
};

export const COLUMN_TAGS =
  '<meta name="ColumnName" content="通知公告"><meta name="ColumnDescription" content="通知和公告"><meta name="ColumnKeywords" content="通知"><meta name="ColumnType" content="工作动态">';
export const ARTICLE_TAGS = `${COLUMN_TAGS}<meta name="ArticleTitle" content="通知"><meta name="PubDate" content="2018-05-01 09:30"><meta name="ContentSource" content="区政府办公室">`;

/** A page without a fault, with these parts in it. */
export function aSoundPage(parts: PageParts = {}): string {
  const { title = "通知", head = "", main = "<p>正文</p>", lang = "zh-CN" } = parts;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="SiteName" content="晴山区人民政府"><meta name="SiteDomain" content="www.qsq.example"><meta name="SiteIDCode" content="1502990001"><title>${title}_晴山区人民政府</title><link rel="canonical" href="${ORIGIN}/">${head}</head><body><main id="main"><h1>${title}</h1>${main}</main></body></html>`;
}

/** A folder of published files that is taken away after the test. */
export function aSiteFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "site-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Files of a small site without a fault: home, one column with one document, its feed and site map. */
export function soundFiles(): Record<string, string> {
  const row =
    '<ul><li><a href="/documents/2018/a.html">关于清洁取暖的通知</a><time datetime="2018-05-01">2018-05-01</time></li></ul>';
  return {
    "index.html": aSoundPage({
      title: "首页",
      head: COLUMN_TAGS.replace("工作动态", "首页"),
      main: `<a href="/news/">政务动态</a>${row}`,
    }),
    "404.html": aSoundPage({ title: "没有找到", head: '<meta name="robots" content="noindex">' }),
    "news/index.html": aSoundPage({
      head: COLUMN_TAGS,
      main: `${row}<a href="/">首页</a><a href="feed.xml">订阅</a><a href="/search/?q=1">搜索</a>`,
    }),
    "news/feed.xml": `<rss version="2.0"><channel><link>${ORIGIN}/news/</link><item><link>${ORIGIN}/documents/2018/a.html</link></item></channel></rss>`,
    "documents/2018/a.html": aSoundPage({ head: ARTICLE_TAGS, main: '<p id="p2">正文</p>' }),
    "sitemap.xml": `<urlset><url><loc>${ORIGIN}/</loc></url><url><loc>${ORIGIN}/documents/2018/a.html</loc></url></urlset>`,
    "robots.txt": "User-agent: *\n",
  };
}
