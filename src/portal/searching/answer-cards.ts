import type { SearchAnswer } from "../../modules/search/index.ts";
import type { AgencyNames } from "../../modules/understanding/index.ts";
import type { AnswerCard } from "../pages/search-view.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { agencyCard } from "./agency-card.ts";
import { askedFor } from "./asked-for.ts";
import { columnCard } from "./column-card.ts";
import { documentCard } from "./document-card.ts";
import { guideAskedFor, guideCard } from "./guide-card.ts";

const MOST_CARDS = 2;

/**
 * The direct answers to a question, surest first: what the office pinned, the document of its number, the agency
 * or column that it names, the guide for what it wants to do. None where it is not sure. `guideText` reads the
 * text of a guide; null when it is not public any more.
 */
export async function answerCards(
  typed: string,
  answer: SearchAnswer,
  known: {
    readonly shape: SiteShape;
    readonly agencies: readonly AgencyNames[];
    readonly pinned: AnswerCard | null;
    readonly guideText: (id: string) => Promise<string | null>;
  },
): Promise<readonly AnswerCard[]> {
  const { shape, pinned } = known;
  const asked = askedFor(typed);
  const named = [
    pinned,
    documentCard(answer, shape),
    agencyCard(asked, known.agencies, shape),
    columnCard(typed, shape),
  ].filter((card) => card !== null);
  const guide = guideAskedFor(asked, answer.hits);
  const text = guide === null ? null : await known.guideText(guide.id);
  const guides = guide === null || text === null ? [] : [guideCard(guide, text, shape)];
  const cards = [...named, ...guides];
  return cards
    .filter((card, at) => cards.findIndex(({ href }) => href === card.href) === at)
    .slice(0, MOST_CARDS);
}
