import type { FacetValue, SearchAnswer } from "../../modules/search/index.ts";
import type { Link } from "../../ui/links.ts";
import { aboutMany, grouped } from "../../ui/numbers.ts";
import type { Facet } from "../pages/search-view.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import type { SearchTerms } from "./search-terms.ts";

const VALUES_SHOWN = 16;

type To = (change: Partial<SearchTerms>) => string;
type Choice = { readonly label: string; readonly isCurrent: boolean; readonly href: string };

/** The ways to narrow an answer down, each with how much would be left. */
export function facetGroups(
  terms: SearchTerms,
  answer: SearchAnswer,
  shape: SiteShape,
  to: To,
): readonly Facet[] {
  const { facets, totalExact } = answer;
  const groupOf = <K>(
    label: string,
    values: readonly FacetValue<K>[],
    choiceOf: (value: K) => Choice | null,
  ): readonly Facet[] => {
    const choices = values.flatMap(({ value, count }) => {
      const choice = choiceOf(value);
      if (choice === null) return [];
      return [{ ...choice, count: totalExact ? grouped(count) : `约 ${aboutMany(count)}`.trim() }];
    });
    return choices.length === 0 ? [] : [{ label, choices: choices.slice(0, VALUES_SHOWN) }];
  };
  return [
    ...groupOf("类型", facets.kinds, (value) => ({
      label: value,
      isCurrent: terms.kind === value,
      href: to({ kind: terms.kind === value ? undefined : value }),
    })),
    ...groupOf("年份", facets.years, (value) => ({
      label: `${value} 年`,
      isCurrent: terms.year === value,
      href: to({ year: terms.year === value ? undefined : value }),
    })),
    ...groupOf("栏目", facets.columns, (value) => {
      const column = shape.columnById.get(value);
      if (column === undefined) return null;
      const isCurrent = terms.column === column.path;
      return {
        label: column.name,
        isCurrent,
        href: to({ column: isCurrent ? undefined : column.path }),
      };
    }),
    ...groupOf("机构", facets.organizations, (value) => {
      const one = shape.organizationById.get(value);
      if (one === undefined) return null;
      const isCurrent = terms.organization === one.slug;
      return {
        label: one.shortName,
        isCurrent,
        href: to({ organization: isCurrent ? undefined : one.slug }),
      };
    }),
    ...groupOf(
      "有效性",
      facets.validity.some(({ value }) => value === "not-in-force") || terms.valid === "1"
        ? facets.validity.filter(({ value }) => value === "in-force")
        : [],
      () => ({
        label: "只看现行有效",
        isCurrent: terms.valid === "1",
        href: to({ valid: terms.valid === "1" ? undefined : "1" }),
      }),
    ),
  ];
}

/** The filters that are set, each with the address where it is not; also those that nothing was found under. */
export function chosenFilters(terms: SearchTerms, shape: SiteShape, to: To): readonly Link[] {
  const column = shape.columns.find((one) => one.path === terms.column);
  const organization = shape.organizations.find((one) => one.slug === terms.organization);
  return [
    ...(terms.kind === undefined ? [] : [{ label: terms.kind, href: to({ kind: undefined }) }]),
    ...(terms.year === undefined
      ? []
      : [{ label: `${terms.year} 年`, href: to({ year: undefined }) }]),
    ...(column === undefined ? [] : [{ label: column.name, href: to({ column: undefined }) }]),
    ...(organization === undefined
      ? []
      : [{ label: organization.shortName, href: to({ organization: undefined }) }]),
    ...(terms.valid === undefined
      ? []
      : [{ label: "只看现行有效", href: to({ valid: undefined }) }]),
  ];
}
