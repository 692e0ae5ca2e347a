import type { SearchAnswer } from "../../modules/search/index.ts";
import { isBlocked, type Lexicon } from "../../modules/lexicon/index.ts";
import { wordsOf } from "../../platform/segmenting/index.ts";
import { HITS_ON_PAGE } from "../../modules/search/index.ts";
import type { AnswerCard, SearchPage } from "../pages/search-view.ts";
import { homePath } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { chosenFilters, facetGroups } from "./facet-groups.ts";
import { resultRow } from "./result-rows.ts";
import { plainTerms, searchAddress, type SearchTerms } from "./search-terms.ts";
import { understoodModel } from "./understood-model.ts";
import { callOf, doorsOf, examplesOf, popularOf } from "./ways-on.ts";

const NOTHING_UNDERSTOOD = { correction: null, steps: [], undone: [], offers: [], notices: [] };
const LONGEST_SHOWN = 200;

/** The search page: what was asked, how it was understood, hits, ways to narrow it down and ways on. */
export function searchModel({
  terms,
  answer,
  cards,
  shape,
  lexicon,
}: {
  readonly terms: SearchTerms;
  readonly answer: SearchAnswer | null;
  readonly cards: readonly AnswerCard[];
  readonly shape: SiteShape;
  readonly lexicon: Pick<Lexicon, "blocked">;
}): SearchPage {
  const base = `${homePath(shape.site)}search/`;
  const to = (change: Partial<SearchTerms>) => searchAddress(base, terms, change);
  const from = (terms.page - 1) * HITS_ON_PAGE;
  const hits = answer?.hits ?? [];
  const chosen = chosenFilters(terms, shape, to);
  return {
    path: base,
    query: shownOf(terms.q),
    action: base,
    keeps: terms.order === "newest" ? [{ name: "order", value: "newest" }] : [],
    asked: answer === null ? "nothing" : saysTooLittle(terms.q, answer) ? "too-little" : "question",
    understood: answer === null ? NOTHING_UNDERSTOOD : understoodModel(terms, answer, shape, to),
    total: { count: answer?.total ?? 0, isExact: answer?.totalExact ?? true },
    order: {
      current: terms.order,
      relevanceHref: to({ order: "relevance" }),
      newestHref: to({ order: "newest" }),
    },
    facets: answer === null || hits.length === 0 ? [] : facetGroups(terms, answer, shape, to),
    chosen,
    clearHref:
      chosen.length > 0
        ? searchAddress(
            base,
            { ...plainTerms(terms.q), order: terms.order, without: terms.without },
            {},
          )
        : null,
    cards: terms.page === 1 ? cards : [],
    results: hits.map((hit) => resultRow(hit, shape)),
    pager: {
      from: hits.length === 0 ? 0 : from + 1,
      to: from + hits.length,
      number: terms.page,
      previousHref: terms.page > 1 ? to({ page: terms.page - 1 }) : null,
      nextHref: answer?.hasMore === true ? to({ page: terms.page + 1 }) : null,
    },
    doors: doorsOf(shape),
    call: callOf(shape),
    popular: popularOf(base).filter(({ label }) => !isBlocked(lexicon.blocked, label)),
    examples: answer === null ? examplesOf(base) : [],
  };
}

/** A question as it is shown: without what cannot be shown, and not without end. */
function shownOf(typed: string): string {
  return typed
    .slice(0, 4 * LONGEST_SHOWN)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_SHOWN);
}

/** True where the question holds nothing to look for: only words that stand everywhere, or signs. */
function saysTooLittle(typed: string, { understood, hits }: SearchAnswer): boolean {
  return (
    hits.length === 0 && understood.documentNumber === null && wordsOf(shownOf(typed)).length === 0
  );
}
