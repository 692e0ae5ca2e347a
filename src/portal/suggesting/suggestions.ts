import { beijingDay } from "../../kernel/dates.ts";
import { isBlocked } from "../../modules/lexicon/index.ts";
import { goodQuestions } from "../../modules/questions/index.ts";
import {
  loadTitles,
  phrasesOf,
  recentTitles,
  vocabularyStamp,
  type Phrases,
  type TitleIndex,
  type Titles,
} from "../../modules/search/index.ts";
import type { Vocabulary } from "../../modules/understanding/index.ts";
import type { Database } from "../../platform/database/database.ts";
import { inTurns } from "../../platform/in-turns.ts";
import type { Log } from "../../platform/log.ts";
import { cutText, folded } from "../../platform/segmenting/index.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { openKept } from "../searching/kept.ts";
import type { openKnowledge } from "../searching/knowledge.ts";
import { askedSoFar, type AskedSoFar } from "./asked.ts";
import { merged, MOST_SUGGESTED, type Suggestion } from "./merged.ts";
import { placesOf } from "./places.ts";
import { titlesFor } from "./titles-for.ts";

const TITLES_LAST = 10 * 60_000;
const RECENT_LASTS = 15_000;
const QUESTIONS_LAST = 10 * 60_000;
/** What pinyin or a short name stands for: the likeliest, and only what is rather sure. */
const [MOST_FORMS, SURE] = [3, 0.5];

type Loaded = { readonly stamp: string; readonly titles: Titles };
type Asked = ReadonlyMap<number, Phrases<Suggestion>>;

/**
 * Suggests what a question may become while it is typed: agencies and columns of the site, questions that many
 * asked, titles. What is suggested of titles stands in the search at that moment; titles that came in the last
 * seconds may be missing, and nobody waits for those that are loaded for the first time.
 */
export function openSuggestions(deps: {
  readonly database: Database;
  readonly log: Log;
  readonly now: () => Date;
  readonly knowledge: ReturnType<typeof openKnowledge>;
}) {
  const db = deps.database.read;
  const { now, knowledge } = deps;
  const failed = (what: string) => (error: unknown) =>
    deps.log.warn({ problem: String(error) }, `${what} not renewed`);
  const all = openKept<Loaded>({
    lasts: TITLES_LAST,
    now,
    async load(before) {
      const stamp = await vocabularyStamp(db);
      return before?.stamp === stamp ? before : { stamp, titles: await loadTitles(db) };
    },
    failed: failed("titles to suggest"),
  });
  const recent = openKept<TitleIndex | null>({
    lasts: RECENT_LASTS,
    now,
    load: async () => {
      const loaded = all.now();
      return loaded === null ? null : recentTitles(db, loaded.titles);
    },
    failed: failed("newest titles to suggest"),
  });
  const questions = openKept<Asked>({
    lasts: QUESTIONS_LAST,
    now,
    load: async () => inTurns(questionsBySite(await goodQuestions(db, beijingDay(now())))),
    failed: failed("questions to suggest"),
  });
  const places = new WeakMap<SiteShape, Phrases<Suggestion>>();

  async function placesOn(shape: SiteShape): Promise<Phrases<Suggestion>> {
    const known = places.get(shape);
    if (known !== undefined) return known;
    const { agencies } = (await knowledge.of(shape)).questions;
    const made = await inTurns(phrasesOf(placesOf(shape, agencies)));
    places.set(shape, made);
    return made;
  }

  return {
    /** At most eight suggestions on a site for what is typed so far. */
    async for(shape: SiteShape, typed: string): Promise<readonly Suggestion[]> {
      const asked = askedSoFar(typed);
      if (asked === null) return [];
      const { blocked } = await knowledge.lexicon();
      const isFree = (one: { readonly text: string }) => !isBlocked(blocked, one.text);
      const found = (phrases: Phrases<Suggestion> | undefined) =>
        phrases?.find(asked.whole).filter(({ of }) => isFree(of)) ?? [];
      const placed = found(await placesOn(shape));
      const asking = found(questions.now()?.get(shape.site.id));
      const indexes = [recent.now(), all.now()?.titles.index ?? null].filter((one) => one !== null);
      const { vocabulary } = (await knowledge.of(shape)).questions;
      const titles = await titlesFor(db, indexes, {
        site: shape.site,
        ways: waysOf(asked, vocabulary),
        wanted: MOST_SUGGESTED,
        isFree,
      });
      return merged(placed, asking, titles);
    },
    /** Loads all that is suggested. */
    async warm(): Promise<void> {
      await Promise.all([all.get(), questions.get()]);
      await recent.get();
    },
  };
}

/** Terms to look for in titles: as typed, and where these are few, what pinyin or a short name may stand for. */
function* waysOf(asked: AskedSoFar, vocabulary: Vocabulary): Generator<readonly string[]> {
  yield asked.terms;
  const forms = asked.isLetters
    ? vocabulary.byPinyin(asked.whole)
    : mayBeShort(asked.whole)
      ? vocabulary.fullForms(asked.whole).filter(({ weight }) => weight >= SURE)
      : [];
  for (const { text } of forms.slice(0, MOST_FORMS)) yield [folded(text)];
}

/** Short names are words of their own or no words at all; 关于通知 is neither, and dear to look for. */
function mayBeShort(text: string): boolean {
  const first = cutText(text)[0]?.length ?? 0;
  return first === 1 || first === text.length;
}

function* questionsBySite(
  asked: Awaited<ReturnType<typeof goodQuestions>>,
): Generator<void, Asked> {
  const bySite = new Map<number, Phrases<Suggestion>>();
  for (const [siteId, of] of Map.groupBy(asked, (one) => one.siteId)) {
    const named = of.map(({ question }) => ({
      of: { text: question, kind: "大家在搜", href: null } as const,
      names: [question],
    }));
    bySite.set(siteId, yield* phrasesOf<Suggestion>(named));
  }
  return bySite;
}
