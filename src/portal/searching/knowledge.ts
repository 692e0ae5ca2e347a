import { beijingDay } from "../../kernel/dates.ts";
import {
  lexiconVersion,
  loadLexicon,
  withShortNames,
  type Lexicon,
} from "../../modules/lexicon/index.ts";
import {
  loadStatistics,
  loadVocabulary,
  vocabularyStamp,
  type SearchKnowledge,
  type SearchStatistics,
} from "../../modules/search/index.ts";
import {
  emptyVocabulary,
  type AgencyNames,
  type Vocabulary,
} from "../../modules/understanding/index.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Log } from "../../platform/log.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { agenciesOf } from "./agencies.ts";
import { openKept } from "./kept.ts";

const LEARNED_LASTS = 10 * 60_000;
const LEXICON_LASTS = 1_000;
const KIND = "k:";

type Learned = { readonly stamp: string; readonly vocabulary: Vocabulary };

/**
 * What is known when a question comes: how frequent words are, what short names, errors and pinyin stand for, what
 * the office adds, and the agencies and columns of the site. What is learned is renewed in passing, every ten
 * minutes at most, the vocabulary only when titles are other than before; what the office adds holds in a second.
 */
export function openKnowledge(deps: {
  readonly database: Database;
  readonly log: Log;
  readonly now: () => Date;
}) {
  const db = deps.database.read;
  const { now } = deps;
  const failed = (what: string) => (error: unknown) =>
    deps.log.warn({ problem: String(error) }, `${what} not renewed`);
  const statistics = openKept<SearchStatistics>({
    lasts: LEARNED_LASTS,
    now,
    load: () => loadStatistics(db),
    failed: failed("word statistics"),
  });
  const learned = openKept<Learned>({
    lasts: LEARNED_LASTS,
    now,
    async load(before) {
      const stamp = await vocabularyStamp(db);
      if (before?.stamp === stamp) return before;
      return { stamp, vocabulary: await loadVocabulary(db, await statistics.get()) };
    },
    failed: failed("vocabulary"),
  });
  const lexicon = openKept<{ readonly day: string; readonly lexicon: Lexicon }>({
    lasts: LEXICON_LASTS,
    now,
    async load(before) {
      const day = beijingDay(now());
      const isSame = before?.day === day && before.lexicon.version === (await lexiconVersion(db));
      return isSame ? before : { day, lexicon: await loadLexicon(db, day) };
    },
    failed: failed("lexicon"),
  });
  const agencies = new WeakMap<SiteShape, readonly AgencyNames[]>();

  function agenciesOn(shape: SiteShape): readonly AgencyNames[] {
    const known = agencies.get(shape) ?? agenciesOf(shape.organizations);
    agencies.set(shape, known);
    return known;
  }

  return {
    /** What is known for a question on a site. Nobody waits for the vocabulary: until it stands, words are as typed. */
    async of(shape: SiteShape, tried: Lexicon | null = null): Promise<SearchKnowledge> {
      const [words, own] = [await statistics.get(), tried ?? (await lexicon.get()).lexicon];
      return {
        statistics: words,
        questions: {
          share: (word) => words.share.get(word) ?? 0,
          leastShare: words.leastShare,
          vocabulary: withShortNames(learned.now()?.vocabulary ?? emptyVocabulary, own.shortNames),
          ownSynonyms: own.groups,
          agencies: agenciesOn(shape),
          columns: shape.columns,
          kinds: kindsIn(words),
          today: beijingDay(now()),
        },
      };
    },
    /** What the office adds, as it holds today. */
    async lexicon(): Promise<Lexicon> {
      return (await lexicon.get()).lexicon;
    },
    /** Learns all of it, so that the first question need not wait. */
    async warm(): Promise<void> {
      await Promise.all([statistics.get(), lexicon.get(), learned.get()]);
    },
  };
}

const kinds = new WeakMap<SearchStatistics, readonly string[]>();

/** The kinds of the documents that were counted. */
function kindsIn(statistics: SearchStatistics): readonly string[] {
  const known = kinds.get(statistics);
  if (known !== undefined) return known;
  const found: string[] = [];
  for (const lexeme of statistics.share.keys())
    if (lexeme.startsWith(KIND)) found.push(lexeme.slice(KIND.length));
  kinds.set(statistics, found);
  return found;
}
