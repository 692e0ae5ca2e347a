import type { Db } from "../../platform/database/database.ts";
import { answerOf, wordsOfAll, type Answered } from "./answer.ts";
import { LAST_PAGE, type SearchAnswer, type SearchQuery } from "./model.ts";
import { matchOf } from "./plan.ts";
import { pageOf, type Asking } from "./queries/asking.ts";
import { bestIds, type Wanted } from "./queries/best.ts";
import { countedNothing, type Counted } from "./queries/count.ts";
import { newestIds } from "./queries/newest.ts";
import { byNumber } from "./queries/numbers.ts";
import { withQuotedParts } from "./queries/quoted-parts.ts";
import { entriesOf } from "./queries/rows.ts";
import { inSnapshot } from "./queries/snapshot.ts";
import { understand } from "./queries/understand.ts";
import { understand as read, type Knowledge, type Understanding } from "../understanding/index.ts";
import { mostTelling, type SearchStatistics } from "./statistics.ts";

const MOST_WORDS = 8;

/** What a search knows beforehand: how frequent words are, and what questions may mean. */
export type SearchKnowledge = {
  readonly statistics: SearchStatistics;
  readonly questions: Knowledge;
};

/**
 * Answers a question in bounded time, whatever the words: exact numbers first; else all words must stand in
 * an entry, and when hardly any holds them all, the least telling words are left out and said.
 * Ranking looks at titles, keywords, the question standing word for word, freshness and validity.
 */
export async function search(
  db: Db,
  { statistics, questions }: SearchKnowledge,
  asked: SearchQuery,
): Promise<SearchAnswer> {
  const page = Math.min(LAST_PAGE, Math.max(1, Math.floor(asked.page) || 1));
  const query = { ...asked, page };
  const question = read(query.text, questions, new Set(query.without));
  const isNothing =
    query.siteIds.length === 0 ||
    (question.notions.length === 0 &&
      question.phrases.length === 0 &&
      question.numberKeys.length === 0 &&
      question.indexNumber === null);
  if (isNothing) return answerOf(query, question, nothing, []);
  return inSnapshot(db, async (snapshot) => {
    const answered = await answer({ snapshot, statistics, query }, question);
    return answerOf(query, question, answered, await entriesOf(snapshot, answered.ids));
  });
}

const nothing: Answered = {
  ids: [],
  counted: countedNothing,
  words: [],
  documentNumber: null,
  isComplete: true,
};

async function answer(asking: Asking, question: Understanding): Promise<Answered> {
  const numbered = await byNumber(asking, question);
  if (numbered !== null) return { ...nothing, ...numbered };
  const words = mostTelling(asking.statistics, wordsOfAll(question), MOST_WORDS);
  if (words.length === 0) return nothing;
  if (question.phrases.length > 0) {
    return { ...nothing, ...(await withQuotedParts(asking, { ...question, words })), words };
  }
  const understood = await understand(asking, words);
  if (understood.counted.total === 0 && understood.words.length === 0) return nothing;
  const likely =
    question.likely.length > 0 || words.length < 2 ? question.likely : [words.join("")];
  const ids = await listed(asking, { ...understood, likely }, understood.counted);
  return { ...nothing, ids, counted: understood.counted, words: understood.words };
}

/** The ids of a page. By relevance the best hundred come first; all others follow, newest first. */
async function listed(
  asking: Asking,
  wanted: Wanted,
  counted: Counted,
): Promise<readonly string[]> {
  const page = pageOf(asking.query);
  const match = matchOf(wanted.words, asking.query);
  if (asking.query.order === "newest")
    return newestIds(asking, match, counted, { ...page, except: [] });
  const best = await bestIds(asking, wanted, counted);
  const shown = best.slice(page.from, page.from + page.wanted);
  if (shown.length === page.wanted || (counted.exact && counted.total <= best.length)) return shown;
  const others = await newestIds(asking, match, counted, {
    except: best,
    from: Math.max(0, page.from - best.length),
    wanted: page.wanted - shown.length,
  });
  return [...shown, ...others];
}
