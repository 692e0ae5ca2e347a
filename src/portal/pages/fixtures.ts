import { readSiteAssets } from "../../ui/assets.ts";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { ColumnTags } from "../../ui/head.tsx";
import { pagesFromOldest } from "../../ui/pager.tsx";
import type { ListRow } from "../../ui/rows.tsx";
import { safeHtml } from "../../ui/safe-html.ts";
import type { ColumnTree } from "../../ui/tree.tsx";
import type { ColumnPage } from "./column-page.tsx";
import type { DocumentPage } from "./document-view.ts";

/** The frame of a made-up district's site; each call makes a new one. */
export function aFrame(change: Partial<PageFrame> = {}): PageFrame {
  return {
    language: "zh-CN",
    siteName: "晴山区人民政府",
    tagline: "政府信息公开平台",
    origin: "https://www.qsq.example",
    domain: "www.qsq.example",
    siteIdCode: "0000000000",
    prefix: "/",
    nav: [
      { key: "home", label: "首页", href: "/" },
      { key: "news", label: "政务动态", href: "/news/" },
      { key: "disclosure", label: "政府信息公开", href: "/disclosure/" },
      { key: "services", label: "办事服务", href: "/services/" },
      { key: "interaction", label: "互动交流", href: "/interaction/" },
      { key: "about", label: "走进晴山", href: "/about/" },
      { key: "grassroots", label: "基层公开", href: "/grassroots/" },
    ],
    footer: {
      host: "晴山区人民政府办公室",
      operator: "晴山区政务公开办公室",
      contact: "0470-0000000（工作日 8:30 至 17:00）",
      icpRecord: { label: "演示ICP备00000000号", href: "https://beian.miit.gov.cn/" },
      policeRecord: { label: "演示公网安备00000000000000号", href: "https://beian.mps.gov.cn/" },
      siteMapHref: "/site-map/",
      accessibilityHref: "/accessibility/",
      reportErrorHref: "/report-error/",
      links: [
        { label: "公开指南", href: "/disclosure/guide/" },
        { label: "依申请公开", href: "/disclosure/request/" },
      ],
    },
    otherLanguage: { label: "ᠮᠣᠩᠭᠣᠯ", href: "/mn/", language: "mn-Mong" },
    isDemo: true,
    assets: readSiteAssets().paths,
    ...change,
  };
}

export const budgetColumn: ColumnTags = {
  name: "财政预决算",
  description: "政府和各部门的预算、决算和“三公”经费",
  keywords: ["预算", "决算", "三公经费"],
  type: "政策文件",
};

export function aRow(change: Partial<ListRow> = {}): ListRow {
  return {
    title: "晴山区财政局 2018 年部门决算公开",
    href: "/documents/2018/a1b2c3.html",
    date: "2018-11-23",
    tags: [],
    notes: ["区财政局", "晴财发〔2018〕37号"],
    ...change,
  };
}

/** A list of `count` rows whose titles are as long as the longest real ones. */
export function longRows(count: number): readonly ListRow[] {
  const title =
    "晴山区卫生和计划生育局关于 2018 年基本公共卫生服务项目补助资金分配情况的公示（附：各镇、街道和社区卫生服务机构一般公共预算财政拨款“三公”经费支出明细表）";
  return Array.from({ length: count }, (_, index) =>
    aRow({
      title: `${title}之${index + 1}`,
      href: `/documents/2018/${index.toString(36).padStart(10, "d")}.html`,
      tags: index % 5 === 0 ? [{ word: "有效", tone: "good" }] : [],
      notes: ["区卫生和计划生育局", "晴卫发〔2018〕37号", "11150204-2018-04120"],
    }),
  );
}

export const budgetTree: ColumnTree = {
  heading: { label: "法定主动公开内容", href: "/disclosure/statutory/", count: null },
  items: [
    ["机构职能", 64],
    ["政策文件", 212],
    ["规划计划", 48],
    ["财政预决算", 1306],
    ["行政事业性收费", 31],
    ["政府采购", 187],
    ["重大建设项目", 342],
    ["公共资源配置", 187],
    ["社会公益事业", 903],
    ["社会救助", 412],
    ["环境保护", 265],
    ["应急管理", 96],
  ].map(([label, count]) => ({
    label: String(label),
    href: `/disclosure/statutory/${label === "财政预决算" ? "budgets" : String(count)}/`,
    count: Number(count),
    isCurrent: label === "财政预决算",
    children:
      label === "财政预决算"
        ? [
            ["政府预算", 12],
            ["部门预算", 580],
            ["三公经费", 116],
          ].map(([name, size]) => ({
            label: String(name),
            href: `/disclosure/statutory/budgets/${size}/`,
            count: Number(size),
            isCurrent: false,
            children: [],
          }))
        : [],
  })),
};

export function aColumnPage(change: Partial<ColumnPage> = {}): ColumnPage {
  return {
    path: "/disclosure/statutory/budgets/",
    navKey: "disclosure",
    crumbs: [
      { label: "政府信息公开", href: "/disclosure/" },
      { label: "法定主动公开内容", href: "/disclosure/statutory/" },
    ],
    column: budgetColumn,
    intro: "由区财政局负责，批准后 20 日内公开",
    tree: budgetTree,
    filters: [
      {
        label: "年份",
        choices: ["全部", "2018", "2017", "2016", "2015", "更早"].map((label, index) => ({
          label,
          href: `/disclosure/statutory/budgets/${index === 0 ? "" : `${label}/`}`,
          count: null,
          isCurrent: index === 0,
        })),
      },
    ],
    rows: longRows(50),
    total: 1306,
    pages: pagesFromOldest(27, 27, (number) => `/disclosure/statutory/budgets/${number}.html`),
    feeds: {
      rss: "/disclosure/statutory/budgets/feed.xml",
      json: "/disclosure/statutory/budgets/feed.json",
    },
    downloads: [],
    elsewhere: [
      { label: "法定主动公开内容", href: "/disclosure/statutory/" },
      { label: "依申请公开", href: "/disclosure/request/" },
    ],
    ...change,
  };
}

export function aDocumentPage(change: Partial<DocumentPage> = {}): DocumentPage {
  return {
    path: "/documents/2018/a1b2c3.html",
    navKey: "disclosure",
    crumbs: [
      { label: "政府信息公开", href: "/disclosure/" },
      { label: "政策文件", href: "/disclosure/statutory/policies/" },
    ],
    column: {
      name: "政策文件",
      description: "政府和部门的文件",
      keywords: ["文件", "通知"],
      type: "政策文件",
    },
    title: "晴山区人民政府关于印发冬季清洁取暖实施方案的通知",
    facts: {
      indexNumber: "11150204-2018-04211",
      theme: "城乡建设、环境保护 / 节能与资源综合利用",
      genre: "通知",
      publisher: "晴山区人民政府办公室",
      publisherHref: "/organizations/office/",
      writtenOn: "2018-11-20",
      documentNumber: "晴政发〔2018〕37号",
      publishedAt: "2018-11-23 09:12",
      effectiveFrom: "2018-12-01",
      validity: "in-force",
      validityNote: "至 2023-11-30",
      openness: "proactive",
    },
    source: "区政府办公室",
    author: null,
    keywords: ["清洁取暖", "补贴"],
    abstract: "明确清洁取暖的目标、补贴标准和任务分工。",
    image: null,
    body: safeHtml(
      `<p class="to">各镇人民政府、街道办事处，区直各部门：</p>
<p>现将《晴山区冬季清洁取暖实施方案》印发给你们，请结合实际认真组织实施。</p>
<h2>一、总体要求</h2>
<p>坚持以气定改、以供定需、先立后破，优先保障群众温暖过冬。到 2020 年底，全区平原地区清洁取暖率达到 90% 以上，散煤基本清零，山区和偏远村庄因地制宜推进。对完成改造的农村居民，取暖季用电每千瓦时补贴 0.12 元，每户每年最高补贴 1,200 元。</p>
<h2>二、重点任务</h2>
<p>（一）完善集中供热管网。新建热源 2 座，改造老旧管网 46 公里，新增供热面积 310 万平方米。</p>
<table><thead><tr><th>任务</th><th>牵头单位</th><th>完成时间</th><th>资金（万元）</th></tr></thead>
<tbody><tr><td>改造老旧管网</td><td>区住房和城乡建设局</td><td>2019 年 10 月</td><td>4,600</td></tr>
<tr><td>“煤改电”入户</td><td>区发展和改革局</td><td>2020 年 10 月</td><td>2,180</td></tr></tbody></table>
<p>（二）严格补贴公示。补贴名单在村务公开栏和本平台同时公示 7 个工作日，公示内容不含身份证号码、银行账号和详细住址。</p>
<p class="sign">晴山区人民政府<br>2018年11月20日</p>`,
    ),
    textLanguage: null,
    notices: [],
    attachments: [
      { label: "附件 1：任务分解表", href: "/files/1.xlsx", kind: "XLSX", size: 49_152 },
      { label: "附件 2：补贴申请表", href: "/files/2.pdf", kind: "PDF", size: 129_024 },
    ],
    interpretations: [aRow({ title: "一图读懂：清洁取暖补贴谁能领、领多少、怎么领", notes: [] })],
    interprets: [],
    related: [aRow({ title: "2017 年清洁取暖工作总结", date: "2018-02-06", notes: [] })],
    proof: {
      digest: "9f2c46d1…e80a71ab",
      signer: "晴山区政务公开办公室",
      signedAt: "2018-11-23 09:12",
      verifyHref: "/verify/",
    },
    corrections: [],
    ...change,
  };
}
