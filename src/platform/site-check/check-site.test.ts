import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { movedShard, movedShardContent, movedShardPath } from "../site-folder/index.ts";
import { checkSite, type SiteCheck } from "./check-site.ts";
import { aSiteFolder, aSoundPage, ARTICLE_TAGS, COLUMN_TAGS, soundFiles } from "./fixtures.ts";
import { reportHtml } from "./report-html.ts";
import { reportLines } from "./report-lines.ts";

function check(files: Readonly<Record<string, string>>, more: Partial<SiteCheck> = {}) {
  return checkSite({
    folder: aSiteFolder(files),
    answered: ["/search/"],
    columnTypes: ["首页", "工作动态"],
    now: new Date("2018-05-10T04:00:00Z"),
    readers: 0,
    bounds: { groups: 50, spots: 3 },
    outside: null,
    ...more,
  });
}

async function found(files: Readonly<Record<string, string>>, more: Partial<SiteCheck> = {}) {
  const { rules } = await check({ ...soundFiles(), ...files }, more);
  return rules.flatMap(({ id, groups }) =>
    groups.map(({ subject, spots }) => `${id} ${subject} @${spots[0]?.address}`),
  );
}

it("finds nothing wrong with a sound site", async () => {
  const report = await check(soundFiles());
  expect(report.rules).toEqual([]);
  expect(report).toMatchObject({ pages: 4, files: 7, siteName: "晴山区人民政府" });
});

describe("what only the whole site can tell", () => {
  const article = aSoundPage({ head: ARTICLE_TAGS });
  it.each<[string, Record<string, string>, string]>([
    [
      "a page that nobody links to",
      { "documents/2018/b.html": article },
      "orphan-page  @/documents/2018/b.html",
    ],
    [
      "a document that the site map lacks",
      { "documents/2018/b.html": article },
      "not-in-site-map  @/documents/2018/b.html",
    ],
    [
      "an empty column",
      { "empty/index.html": aSoundPage({ head: COLUMN_TAGS }) },
      "empty-column 工作动态 @/empty/",
    ],
    [
      "a column that is late",
      {
        "late/index.html": aSoundPage({
          head: COLUMN_TAGS,
          main: '<time datetime="2018-04-20"></time>',
        }),
      },
      "stale-column 工作动态：14 天 @/late/",
    ],
    [
      "a home page that is late",
      { "index.html": aSoundPage({ main: '<time datetime="2018-04-20"></time>' }) },
      "stale-home  @/",
    ],
    [
      "a place that another page lacks",
      { "x/index.html": aSoundPage({ main: '<a href="/documents/2018/a.html#p9">第九</a>' }) },
      "dead-anchor /documents/2018/a.html#p9 @/x/",
    ],
    [
      "a site map that names what is gone",
      { "documents/2018/a.html.gone": "" },
      "dead-feed-link https://www.qsq.example/documents/2018/a.html @/sitemap.xml",
    ],
    [
      "a feed that is no XML",
      { "news/feed.xml": "<rss><channel>" },
      "broken-feed /news/feed.xml @/news/feed.xml",
    ],
    [
      "a font that is missing",
      { "assets/a.css": "@font-face{src:url(/assets/a.woff2)}" },
      "dead-asset /assets/a.woff2 @/assets/a.css",
    ],
    ["a site without map", { "sitemap.xml": "<urlset></urlset>" }, "no-site-map 缺少站点地图 @/"],
  ])("%s", async (_, files, expected) => {
    expect(await found(files)).toContain(expected);
  });

  it("is content with a place that is there, an old list page, and a notice of what was withdrawn", async () => {
    const files = {
      "news/p3.html": aSoundPage({
        head: COLUMN_TAGS,
        main: '<a href="/documents/2018/a.html#p2">二</a>',
      }),
      "documents/2018/w.html": aSoundPage({ head: COLUMN_TAGS }),
      "documents/2018/w.html.gone": "",
    };
    expect(await found(files)).toEqual([]);
  });

  it("takes a document for found whose column shows it in full", async () => {
    const address = "https://www.qsq.example/documents/2018/g.html";
    const data = `<script type="application/ld+json">{"url":"${address}"}</script>`;
    const files = {
      "sitemap.xml": (soundFiles()["sitemap.xml"] ?? "").replace(
        "</urlset>",
        `<url><loc>${address}</loc></url><url><loc>https://www.qsq.example/news/</loc></url></urlset>`,
      ),
      "documents/2018/g.html": aSoundPage({ head: ARTICLE_TAGS }),
      "news/index.html": aSoundPage({
        head: ARTICLE_TAGS + data,
        main: '<a href="/documents/2018/a.html">一</a>',
      }),
    };
    expect(await found(files)).toEqual([]);
  });

  it("tells a redirect from a dead link", async () => {
    const moved = [{ from: "/旧/a.htm", to: "/news/" }];
    const path = movedShardPath(movedShard("/旧/a.htm"));
    const page = aSoundPage({ main: '<a href="/旧/a.htm">旧</a><a href="/旧/b.htm">无</a>' });
    const files = { [path]: movedShardContent(moved) ?? "", "404.html": page };
    const all = await found(files);
    expect(all.filter((one) => one.startsWith("link-to-moved"))).toHaveLength(1);
    expect(all.filter((one) => one.startsWith("dead-link"))).toHaveLength(1);
  });
});

it("says the same with two threads, and lists no more than asked while counting all", async () => {
  const files = soundFiles();
  for (let number = 0; number < 150; number += 1)
    files[`x/${number}.html`] = aSoundPage({
      main: `<a href="/none/">无</a><a href="/${number}/">无</a>`,
    });
  const timeless = (report: object) => ({ ...report, seconds: 0 });
  const one = await check(files);
  const two = await check(files, { readers: 2 });
  expect(timeless(two)).toEqual(timeless(one));
  const dead = one.rules.find(({ id }) => id === "dead-link");
  expect(dead).toMatchObject({ places: 300, moreGroups: 101 });
  expect(dead?.groups[0]).toMatchObject({ subject: "/none/", places: 150 });
  expect(dead?.groups[0]?.spots).toHaveLength(3);
});

it("does not call dead what was published while it read", async () => {
  const files = {
    ...soundFiles(),
    "x/index.html": aSoundPage({ main: '<a href="/late.html">新</a>' }),
  };
  const folder = aSiteFolder(files);
  const report = await check(files, {
    folder,
    progress: () => writeFileSync(join(folder, "late.html"), aSoundPage()),
  });
  expect(report.rules.map(({ id }) => id)).toEqual(["orphan-page"]);
});

it("asks other sites only when told to, each address once, and not again what stood yesterday", async () => {
  const link = (name: string) => `<a href="https://${name}.example/">${name}</a>`;
  const files = {
    "404.html": aSoundPage({ main: link("alive") + link("dead") + link("known") }),
    "news/index.html": aSoundPage({
      head: COLUMN_TAGS,
      main: `<time datetime="2018-05-01"></time><a href="/documents/2018/a.html">一</a>${link("dead")}`,
    }),
  };
  const asked: string[] = [];
  const all = await found(files, {
    outside: {
      ask: async (address) => {
        asked.push(address);
        return address.includes("dead") ? "dead" : "alive";
      },
      memory: { of: (address) => (address.includes("known") ? "alive" : null), keep: () => {} },
      most: 100,
      gapMs: 0,
    },
  });
  expect(all).toEqual(["dead-outside https://dead.example/ @/404.html"]);
  expect(asked.sort()).toEqual(["https://alive.example/", "https://dead.example/"]);
  expect((await check({ ...soundFiles(), ...files })).unchecked.join()).toContain("站外链接 3 个");
});

it("writes the report for people, with what is in it made harmless", async () => {
  const main = '<a href="/none/?a=<script>alert(1)</script>">无</a>';
  const report = await check({ ...soundFiles(), "404.html": aSoundPage({ main }) });
  expect(reportLines(report)[0]).toContain("错误 1 处");
  expect(reportLines(report).join("\n")).toContain("/404.html");
  expect(reportHtml(report)).not.toContain("<script>");
  expect(reportHtml(report)).toContain("https://www.qsq.example/404.html");
});
