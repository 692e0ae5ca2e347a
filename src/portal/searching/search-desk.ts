import type { Database, Db } from "../../platform/database/database.ts";
import type { Log } from "../../platform/log.ts";
import { allSites } from "../../modules/columns/index.ts";
import { publicDocuments } from "../../modules/documents/index.ts";
import { pinFor, type Lexicon } from "../../modules/lexicon/index.ts";
import type { QuestionRecorder } from "../../modules/questions/index.ts";
import {
  search,
  type SearchAnswer,
  type SearchKnowledge,
  type SearchQuery,
} from "../../modules/search/index.ts";
import { readSiteAssets } from "../../ui/assets.ts";
import { renderSearch } from "../pages/search-page.tsx";
import type { AnswerCard } from "../pages/search-view.ts";
import { loadSiteShape, type SiteShape } from "../publishing/site-facts.ts";
import type { Suggestion } from "../suggesting/merged.ts";
import { openSuggestions } from "../suggesting/suggestions.ts";
import { answerCards } from "./answer-cards.ts";
import { openKnowledge } from "./knowledge.ts";
import { openSearchDescription } from "./opensearch.ts";
import { pinnedCard } from "./pinned-card.ts";
import { searchJson } from "./search-json.ts";
import { searchModel } from "./search-model.ts";
import { searchTerms, type SearchTerms } from "./search-terms.ts";

const SHAPES_LAST = 30_000;

type Asked = {
  readonly shape: SiteShape;
  readonly terms: SearchTerms;
  readonly answer: SearchAnswer | null;
  readonly cards: readonly AnswerCard[];
  readonly lexicon: Lexicon;
};
type Kept<T> = { readonly value: T; readonly until: number };

/** Answers search pages. Word statistics and the tree of columns are kept for a while and renewed in passing. */
export function openSearchDesk(deps: {
  readonly database: Database;
  readonly log: Log;
  readonly publicUrl: string | null;
  readonly now: () => Date;
  readonly questions: Pick<QuestionRecorder, "note" | "clicked">;
}) {
  const assets = readSiteAssets().paths;
  const shapes = new Map<string, Kept<SiteShape | null>>();
  const knowledge = openKnowledge(deps);
  const db = deps.database.read;
  const suggestions = openSuggestions({ ...deps, knowledge });

  async function shapeOf(prefix: string): Promise<SiteShape | null> {
    const now = deps.now().getTime();
    const known = shapes.get(prefix);
    if (known !== undefined && known.until > now) return known.value;
    const site = (await allSites(db)).find((one) => one.prefix === prefix);
    const value =
      site === undefined
        ? null
        : await loadSiteShape(db, site.id, { assets, publicUrl: deps.publicUrl });
    shapes.set(prefix, { value, until: now + SHAPES_LAST });
    return value;
  }

  /** What is found for a query string; null when there is no such site. No answer without a question. */
  async function ask(prefix: string, given: unknown): Promise<Asked | null> {
    const shape = await shapeOf(prefix);
    if (shape === null) return null;
    const lexicon = await knowledge.lexicon();
    const terms = searchTerms.parse(given ?? {});
    if (terms.q.trim() === "") return { shape, terms, answer: null, cards: [], lexicon };
    const known = await knowledge.of(shape);
    const answer = await search(db, known, queryOf(terms, shape));
    if (terms.page > 1) return { shape, terms, answer, cards: [], lexicon };
    const pin = pinFor(lexicon.pinned, terms.q.slice(0, LONGEST_PINNED));
    const cards = await answerCards(terms.q, answer, {
      shape,
      agencies: known.questions.agencies,
      pinned: pin === null ? null : await pinnedCard(pin, shape, (id) => publicOne(db, shape, id)),
      guideText: async (id) => (await publicOne(db, shape, id))?.body ?? null,
    });
    return { shape, terms, answer, cards, lexicon };
  }

  return {
    /** The search page of the site at a prefix ('' or 'mn/') for a query string; null when there is no such site. */
    async page(prefix: string, given: unknown): Promise<string | null> {
      const asked = await ask(prefix, given);
      if (asked === null) return null;
      const { shape, terms, answer } = asked;
      if (answer !== null && isFirstLook(terms))
        deps.questions.note({ siteId: shape.site.id, text: terms.q, hits: answer.total });
      return renderSearch(searchModel(asked), shape.frame);
    },
    /** The same for programs; null when there is no such site. */
    async found(prefix: string, given: unknown, explain: boolean) {
      const asked = await ask(prefix, given);
      if (asked === null || asked.answer === null) return null;
      const { shape, terms, answer, cards } = asked;
      return searchJson(terms, { answer, cards, shape }, explain);
    },
    /** Counts that a hit of a question was opened. */
    async opened(prefix: string, text: string): Promise<void> {
      const shape = await shapeOf(prefix);
      if (shape !== null && text.trim() !== "")
        deps.questions.clicked({ siteId: shape.site.id, text });
    },
    /** What browsers need to offer the site's search; `origin` is where they reached it. */
    async description(prefix: string, origin: string): Promise<string | null> {
      const shape = await shapeOf(prefix);
      return shape === null ? null : openSearchDescription(shape, deps.publicUrl ?? origin);
    },
    /** What a question on the site at a prefix is answered with, on the office's entries as given; null when there is no such site. */
    async knowledge(prefix: string, lexicon: Lexicon): Promise<SearchKnowledge | null> {
      const shape = await shapeOf(prefix);
      return shape === null ? null : knowledge.of(shape, lexicon);
    },
    /** What a question that is being typed on the site at a prefix may become; null when there is no such site. */
    async suggest(prefix: string, typed: string): Promise<readonly Suggestion[] | null> {
      const shape = await shapeOf(prefix);
      return shape === null ? null : suggestions.for(shape, typed);
    },
    /** Loads what the first question needs, so that nobody waits for it. */
    async warm(): Promise<void> {
      await knowledge.warm();
      await suggestions.warm();
    },
  };
}

export type SearchDesk = ReturnType<typeof openSearchDesk>;

/** Questions that the office pins are short. */
const LONGEST_PINNED = 200;

/**
 * Whether a question is asked for the first time: further pages, narrowed lists and steps undone are the same
 * question.
 */
function isFirstLook(terms: SearchTerms): boolean {
  if (terms.without.length > 0) return false;
  const filters = [terms.column, terms.organization, terms.year, terms.kind, terms.valid];
  return terms.page === 1 && filters.every((one) => one === undefined);
}

/** A document as the public can read it now; null where it cannot. */
async function publicOne(db: Db, { site }: SiteShape, id: string) {
  const [document] = await publicDocuments(db, site.id, [id]);
  return document?.state === "published" ? document : null;
}

function queryOf(terms: SearchTerms, shape: SiteShape): SearchQuery {
  const column = shape.columns.find((one) => one.path === terms.column);
  const organization = shape.organizations.find((one) => one.slug === terms.organization);
  return {
    siteIds: [shape.site.id],
    text: terms.q,
    order: terms.order,
    page: terms.page,
    without: terms.without,
    ...(column === undefined ? {} : { columnId: column.id }),
    ...(organization === undefined ? {} : { organizationId: organization.id }),
    ...(terms.year === undefined ? {} : { year: terms.year }),
    ...(terms.kind === undefined ? {} : { kind: terms.kind }),
    ...(terms.valid === "1" ? { inForceOnly: true } : {}),
  };
}
