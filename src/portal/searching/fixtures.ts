import type { Column, Site } from "../../modules/columns/index.ts";
import type { Organization } from "../../modules/organizations/index.ts";
import type { SearchAnswer, SearchHit } from "../../modules/search/index.ts";
import { aFrame, aRow } from "../pages/fixtures.ts";
import type { SearchPage } from "../pages/search-view.ts";
import type { SiteShape } from "../publishing/site-facts.ts";

/** A page of results for a question in everyday words. */
export function aSearchPage(change: Partial<SearchPage> = {}): SearchPage {
  return {
    path: "/search/",
    query: "低保怎么申请",
    action: "/search/",
    keeps: [{ name: "order", value: "relevance" }],
    asked: "question",
    understood: {
      correction: null,
      steps: [
        {
          label: "同义词",
          from: "低保",
          to: "最低生活保障",
          undoHref: "/search/?q=x&without=synonym-x",
        },
      ],
      undone: [],
      offers: [],
      notices: [],
    },
    total: { count: 1240, isExact: false },
    order: {
      current: "relevance",
      relevanceHref: "/search/?q=x",
      newestHref: "/search/?q=x&order=newest",
    },
    facets: [
      {
        label: "栏目",
        choices: [
          {
            label: "政策文件",
            href: "/search/?q=x&column=policies",
            count: "86",
            isCurrent: false,
          },
          { label: "社会救助", href: "/search/?q=x&column=relief", count: "412", isCurrent: false },
        ],
      },
      {
        label: "年份",
        choices: [
          { label: "2018 年", href: "/search/?q=x&year=2018", count: "212", isCurrent: false },
        ],
      },
    ],
    chosen: [],
    clearHref: null,
    cards: [],
    results: [
      {
        ...aRow({ tags: [{ word: "有效", tone: "good" }] }),
        title: [
          { text: "晴山区城市居民", marked: false },
          { text: "最低生活保障", marked: true },
          { text: "实施细则", marked: false },
        ],
        excerpt: [
          { text: "第八条 申请", marked: false },
          { text: "最低生活保障", marked: true },
          { text: "，由户主向户籍所在地的街道办事处提出书面申请……", marked: false },
        ],
        place: null,
        isWholeIndexed: true,
      },
    ],
    pager: { from: 1, to: 1, number: 1, previousHref: null, nextHref: "/search/?q=x&page=2" },
    doors: [
      { label: "申请公开", href: "/disclosure/request/", note: "没有公开的信息，可以申请公开" },
      { label: "写信询问", href: "/interaction/letters/", note: "办事不清楚，可以写信来" },
    ],
    call: "晴山区政务公开办公室：0470-0000000",
    popular: [{ label: "低保标准", href: "/search/?q=y" }],
    examples: [],
    ...change,
  };
}

const site: Site = {
  id: 1,
  groupId: 1,
  code: "main",
  name: "门户网站",
  governmentName: "晴山区人民政府",
  language: "zh-CN",
  prefix: "",
  domain: "",
  identifier: "1502990001",
  regionCode: "150299",
  icpRecord: "",
  policeRecord: "",
  sponsor: "晴山区人民政府办公室",
  organiser: "晴山区政务公开办公室",
  contact: "0470-0000000",
  channel: "website",
  demo: true,
};

function anOrganization(id: number, name: string, change: Partial<Organization>): Organization {
  return {
    id,
    siteId: 1,
    parentId: null,
    kind: "department",
    code: String(id),
    slug: `organization-${id}`,
    name: `晴山区${name}`,
    shortName: `区${name}`,
    duties: "",
    address: "",
    phone: "",
    fax: "",
    email: "",
    officeHours: "",
    headName: "",
    headTitle: "",
    validFrom: "2015-01-01" as Organization["validFrom"],
    validTo: null,
    successorId: null,
    sort: id,
    ...change,
  };
}

function aColumn(id: number, parentId: number | null, name: string, path: string): Column {
  return {
    id,
    siteId: 1,
    parentId,
    level: path.split("/").length,
    slug: path,
    path,
    name,
    description: "",
    keywords: "",
    type: "政策文件",
    display: "list",
    freshnessDays: null,
    required: false,
    organizationId: null,
    statutoryItem: null,
    sort: id,
  };
}

/** What a made-up district's site is made of: six agencies, one of them no more, and seven columns. */
export function aShape(): SiteShape {
  const organizations = [
    anOrganization(1, "教育局", {
      address: "青山路 1 号",
      phone: "0470-1234567",
      headName: "李某",
      headTitle: "局长",
    }),
    anOrganization(2, "人力资源和社会保障局", {}),
    anOrganization(3, "发展和改革委员会", {}),
    anOrganization(4, "环境保护局", {
      validTo: "2018-10-01" as Organization["validFrom"],
      successorId: 5,
    }),
    anOrganization(5, "生态环境局", { slug: "environment" }),
    anOrganization(6, "工业信息化和商务局", {}),
  ];
  const columns = [
    aColumn(1, null, "政府信息公开", "disclosure"),
    aColumn(2, 1, "财政预决算", "disclosure/budgets"),
    aColumn(7, 2, "财政预决算", "disclosure/budgets/education"),
    aColumn(3, null, "办事服务", "services"),
    aColumn(4, 3, "社会保障", "services/people"),
    aColumn(5, 3, "社会保障", "services/firms"),
    { ...aColumn(6, 1, "依申请公开", "disclosure/request"), type: "依申请公开" as const },
  ];
  return {
    site,
    frame: aFrame(),
    columns,
    columnById: new Map(columns.map((one) => [one.id, one])),
    childrenOf: Map.groupBy(columns, (one) => one.parentId),
    columnOfType: new Map(columns.map((one) => [one.type, one])),
    columnsKeptBy: new Map(),
    organizations,
    organizationById: new Map(organizations.map((one) => [one.id, one])),
  };
}

/** A hit with a title of one piece. */
export function aSearchHit({
  title = "关于做好公租房申请工作的通知",
  ...change
}: Partial<Omit<SearchHit, "title">> & { readonly title?: string } = {}): SearchHit {
  return {
    siteId: 1,
    id: "0195e2a0-0000-7000-8000-000000000001",
    title: [{ text: title, marked: false }],
    excerpt: [],
    path: "documents/2018/x.html",
    kind: "通知",
    documentNumber: null,
    organizationId: 1,
    columnId: 2,
    publishedOn: "2018-11-20",
    validity: "in-force",
    inAttachment: null,
    isWholeIndexed: true,
    why: { exact: null, parts: [], phrase: 0, freshness: 0, validity: 0, total: 0 },
    ...change,
  };
}

/** An answer that found nothing, changed as told. */
export function aSearchAnswer(change: Partial<SearchAnswer> = {}): SearchAnswer {
  return {
    understood: {
      words: ["公租房"],
      dropped: [],
      documentNumber: null,
      phrases: [],
      steps: [],
      offers: [],
      isCorrected: false,
    },
    total: change.hits?.length ?? 0,
    totalExact: true,
    facets: { columns: [], organizations: [], years: [], kinds: [], validity: [] },
    hits: [],
    hasMore: false,
    isComplete: true,
    ...change,
  };
}
