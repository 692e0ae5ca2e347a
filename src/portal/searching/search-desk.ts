import type { Database } from "../../platform/database/database.ts";
import type { Log } from "../../platform/log.ts";
import { allSites } from "../../modules/columns/index.ts";
import type { Lexicon } from "../../modules/lexicon/index.ts";
import type { QuestionRecorder } from "../../modules/questions/index.ts";
import { search, type SearchKnowledge, type SearchQuery } from "../../modules/search/index.ts";
import { readSiteAssets } from "../../ui/assets.ts";
import { renderSearch } from "../pages/search-page.tsx";
import { loadSiteShape, type SiteShape } from "../publishing/site-facts.ts";
import { openKnowledge } from "./knowledge.ts";
import { searchModel } from "./search-model.ts";
import { searchTerms, type SearchTerms } from "./search-terms.ts";

const SHAPES_LAST = 30_000;

type Kept<T> = { readonly value: T; readonly until: number };

/** Answers search pages. Word statistics and the tree of columns are kept for a while and renewed in passing. */
export function openSearchDesk(deps: {
  readonly database: Database;
  readonly log: Log;
  readonly publicUrl: string | null;
  readonly now: () => Date;
  readonly questions: Pick<QuestionRecorder, "note">;
}) {
  const assets = readSiteAssets().paths;
  const shapes = new Map<string, Kept<SiteShape | null>>();
  const knowledge = openKnowledge(deps);

  async function shapeOf(prefix: string): Promise<SiteShape | null> {
    const now = deps.now().getTime();
    const known = shapes.get(prefix);
    if (known !== undefined && known.until > now) return known.value;
    const site = (await allSites(deps.database.read)).find((one) => one.prefix === prefix);
    const value =
      site === undefined
        ? null
        : await loadSiteShape(deps.database.read, site.id, { assets, publicUrl: deps.publicUrl });
    shapes.set(prefix, { value, until: now + SHAPES_LAST });
    return value;
  }

  return {
    /** The search page of the site at a prefix ('' or 'mn/') for a query string; null when there is no such site. */
    async page(prefix: string, given: unknown): Promise<string | null> {
      const shape = await shapeOf(prefix);
      if (shape === null) return null;
      const terms = searchTerms.parse(given ?? {});
      const answer =
        terms.q.trim() === ""
          ? null
          : await search(deps.database.read, await knowledge.of(shape), queryOf(terms, shape));
      if (answer !== null && isFirstLook(terms))
        deps.questions.note({ siteId: shape.site.id, text: terms.q, hits: answer.total });
      return renderSearch(searchModel(terms, answer, [], shape), shape.frame);
    },
    /** What a question on the site at a prefix is answered with, on the office's entries as given; null when there is no such site. */
    async knowledge(prefix: string, lexicon: Lexicon): Promise<SearchKnowledge | null> {
      const shape = await shapeOf(prefix);
      return shape === null ? null : knowledge.of(shape, lexicon);
    },
    /** Loads what the first question needs, so that nobody waits for it. */
    async warm(): Promise<void> {
      await knowledge.warm();
    },
  };
}

export type SearchDesk = ReturnType<typeof openSearchDesk>;

/** Whether a question is asked for the first time: further pages and narrowed lists are the same question. */
function isFirstLook(terms: SearchTerms): boolean {
  const filters = [terms.column, terms.organization, terms.year, terms.kind, terms.valid];
  return terms.page === 1 && filters.every((one) => one === undefined);
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
