import type { SearchAnswer } from "../../modules/search/index.ts";
import { HITS_ON_PAGE } from "../../modules/search/index.ts";
import type { Validity } from "../../modules/documents/index.ts";
import type { FilterGroup } from "../../ui/filters.tsx";
import type { Link } from "../../ui/links.ts";
import { validityTag } from "../../ui/tags.tsx";
import { wordsOf } from "../../ui/words.ts";
import type { SearchPage } from "../pages/search-view.ts";
import { columnPath, documentHref, homePath } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { searchAddress, type SearchTerms } from "./search-terms.ts";

const VALUES_SHOWN = 8;

/** The search page: what was asked, how it was understood, hits, ways to narrow it down and ways on. */
export function searchModel(
  terms: SearchTerms,
  answer: SearchAnswer | null,
  shape: SiteShape,
): SearchPage {
  const base = `${homePath(shape.site)}search/`;
  const to = (change: Partial<SearchTerms>) => searchAddress(base, terms, change);
  const from = (terms.page - 1) * HITS_ON_PAGE;
  const hits = answer?.hits ?? [];
  const isNarrowed = [terms.column, terms.organization, terms.year, terms.kind, terms.valid].some(
    (one) => one !== undefined,
  );
  return {
    path: base,
    query: terms.q.trim().slice(0, 200),
    action: base,
    keeps: terms.order === "newest" ? [{ name: "order", value: "newest" }] : [],
    understood:
      answer === null || answer.understood.dropped.length === 0
        ? null
        : { terms: answer.understood.words.join(" "), plainHref: null },
    suggestions: [],
    total: { count: answer?.total ?? 0, isExact: answer?.totalExact ?? true },
    order: {
      current: terms.order,
      relevanceHref: to({ order: "relevance" }),
      newestHref: to({ order: "newest" }),
    },
    facets: answer === null ? [] : facetsOf(terms, answer, shape, to),
    clearHref: isNarrowed
      ? searchAddress(base, { q: terms.q, order: terms.order, page: 1 }, {})
      : null,
    answer: null,
    results: hits.map((hit) => {
      const organization = shape.organizationById.get(hit.organizationId);
      const column = shape.columnById.get(hit.columnId);
      const isOfficial = hit.documentNumber !== null && hit.kind === "政府文件";
      return {
        title: hit.title,
        excerpt: hit.excerpt,
        href: documentHref(shape.site, hit.path),
        date: hit.publishedOn,
        tags: isOfficial
          ? [validityTag(hit.validity as Validity, wordsOf(shape.frame.language))]
          : [],
        notes: [
          ...(organization === undefined ? [] : [organization.shortName]),
          ...(column === undefined
            ? []
            : [{ label: column.name, href: columnPath(shape.site, column) }]),
          ...(hit.documentNumber === null ? [] : [hit.documentNumber]),
        ],
      };
    }),
    pager: {
      from: hits.length === 0 ? 0 : from + 1,
      to: from + hits.length,
      previousHref: terms.page > 1 ? to({ page: terms.page - 1 }) : null,
      nextHref: answer?.hasMore === true ? to({ page: terms.page + 1 }) : null,
    },
    ways: waysOn(shape),
    popular: ["低保", "学区", "清洁取暖", "预算", "公租房"].map((word) => ({
      label: word,
      href: searchAddress(base, { q: word, order: "relevance", page: 1 }, {}),
    })),
  };
}

function facetsOf(
  terms: SearchTerms,
  answer: SearchAnswer,
  shape: SiteShape,
  to: (change: Partial<SearchTerms>) => string,
): readonly FilterGroup[] {
  const { facets } = answer;
  const group = (label: string, choices: FilterGroup["choices"]): readonly FilterGroup[] =>
    choices.length === 0 ? [] : [{ label, choices: choices.slice(0, VALUES_SHOWN) }];
  const columns = facets.columns.flatMap(({ value, count }) => {
    const column = shape.columnById.get(value);
    if (column === undefined) return [];
    const isCurrent = terms.column === column.path;
    return [
      {
        label: column.name,
        count,
        isCurrent,
        href: to({ column: isCurrent ? undefined : column.path }),
      },
    ];
  });
  const organizations = facets.organizations.flatMap(({ value, count }) => {
    const one = shape.organizationById.get(value);
    if (one === undefined) return [];
    const isCurrent = terms.organization === one.slug;
    return [
      {
        label: one.shortName,
        count,
        isCurrent,
        href: to({ organization: isCurrent ? undefined : one.slug }),
      },
    ];
  });
  return [
    ...group(
      "类型",
      facets.kinds.map(({ value, count }) => ({
        label: value,
        count,
        isCurrent: terms.kind === value,
        href: to({ kind: terms.kind === value ? undefined : value }),
      })),
    ),
    ...group(
      "年份",
      facets.years.map(({ value, count }) => ({
        label: `${value} 年`,
        count,
        isCurrent: terms.year === value,
        href: to({ year: terms.year === value ? undefined : value }),
      })),
    ),
    ...group("栏目", columns),
    ...group("机构", organizations),
    ...group("有效性", [
      {
        label: "只看有效",
        count: null,
        isCurrent: terms.valid === "1",
        href: to({ valid: terms.valid === "1" ? undefined : "1" }),
      },
    ]),
  ];
}

function waysOn(shape: SiteShape): readonly Link[] {
  const types = ["依申请公开", "咨询投诉", "信息公开指南"];
  return types.flatMap((type) => {
    const column = shape.columns.find((one) => one.type === type);
    return column === undefined
      ? []
      : [{ label: column.name, href: columnPath(shape.site, column) }];
  });
}
