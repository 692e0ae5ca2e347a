import type { SearchAnswer, SearchHit } from "../../modules/search/index.ts";
import { HITS_ON_PAGE } from "../../modules/search/index.ts";
import type { AnswerCard, Segment } from "../pages/search-view.ts";
import { documentHref } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import type { SearchTerms } from "./search-terms.ts";

/**
 * An answer for programs, with the same fields as the page. What can be filtered by is named as the parameters
 * name it: columns by path, organizations by slug. Why each hit stands where it stands is told when asked for.
 */
export function searchJson(
  terms: SearchTerms,
  {
    answer,
    cards,
    shape,
  }: { answer: SearchAnswer; cards: readonly AnswerCard[]; shape: SiteShape },
  explain: boolean,
) {
  const { understood, facets } = answer;
  const { origin } = shape.frame;
  return {
    question: terms.q.trim(),
    understood: {
      words: understood.words,
      dropped: understood.dropped,
      phrases: understood.phrases,
      documentNumber: understood.documentNumber,
      isCorrected: understood.isCorrected,
      steps: understood.steps,
      offers: understood.offers.flatMap((offer) => {
        const value = filterValue(offer, shape);
        return value === null ? [] : [{ filter: offer.filter, value, shown: offer.shown }];
      }),
    },
    answers: cards.map(({ kind, title, href, note, facts }) => ({
      kind,
      title,
      url: URL.canParse(href) ? href : origin + href,
      note,
      facts: facts.map(({ name, text }) => ({ name, text })),
    })),
    total: answer.total,
    isTotalExact: answer.totalExact,
    isComplete: answer.isComplete,
    page: terms.page,
    pageSize: HITS_ON_PAGE,
    hasMore: answer.hasMore,
    facets: {
      kinds: facets.kinds,
      years: facets.years,
      columns: facets.columns.flatMap(({ value, count }) => {
        const column = columnRef(value, shape);
        return column === null ? [] : [{ ...column, count }];
      }),
      organizations: facets.organizations.flatMap(({ value, count }) => {
        const organization = organizationRef(value, shape);
        return organization === null ? [] : [{ ...organization, count }];
      }),
      validity: facets.validity,
    },
    hits: answer.hits.map((hit) => hitJson(hit, shape, explain)),
  };
}

function hitJson(hit: SearchHit, shape: SiteShape, explain: boolean) {
  return {
    id: hit.id,
    url: shape.frame.origin + documentHref(shape.site, hit.path),
    title: textOf(hit.title),
    titleParts: hit.title,
    excerptParts: hit.excerpt,
    inAttachment: hit.inAttachment,
    isWholeIndexed: hit.isWholeIndexed,
    kind: hit.kind,
    documentNumber: hit.documentNumber,
    organization: organizationRef(hit.organizationId, shape),
    column: columnRef(hit.columnId, shape),
    publishedOn: hit.publishedOn,
    validity: hit.validity,
    ...(explain ? { why: hit.why } : {}),
  };
}

function textOf(parts: readonly Segment[]): string {
  return parts.map(({ text }) => text).join("");
}

function columnRef(id: number, { columnById }: SiteShape) {
  const column = columnById.get(id);
  return column === undefined ? null : { path: column.path, name: column.name };
}

function organizationRef(id: number, { organizationById }: SiteShape) {
  const one = organizationById.get(id);
  return one === undefined ? null : { slug: one.slug, name: one.name };
}

function filterValue(
  offer: SearchAnswer["understood"]["offers"][number],
  shape: SiteShape,
): string | null {
  switch (offer.filter) {
    case "kind":
    case "year":
      return String(offer.value);
    case "column":
      return columnRef(offer.value, shape)?.path ?? null;
    case "organization":
      return organizationRef(offer.value, shape)?.slug ?? null;
  }
}
