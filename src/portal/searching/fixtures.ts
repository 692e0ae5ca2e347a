import { aRow } from "../pages/fixtures.ts";
import type { SearchPage } from "../pages/search-view.ts";

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
