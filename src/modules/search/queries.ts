import type { Db } from "../../platform/database/database.ts";
import { understand, type Understanding } from "../understanding/index.ts";
import { answerOf } from "./answer.ts";
import { soughtInside, type Answered } from "./hits.ts";
import { LAST_PAGE, type SearchAnswer, type SearchQuery } from "./model.ts";
import { countNotions, type Asking } from "./queries/asking.ts";
import { insideAttachments } from "./queries/attachments.ts";
import { corrected } from "./queries/corrected.ts";
import { countedNothing } from "./queries/count.ts";
import { listed } from "./queries/listed.ts";
import { byNumber } from "./queries/numbers.ts";
import { withQuotedParts } from "./queries/quoted-parts.ts";
import { relaxed } from "./queries/relax.ts";
import { entriesOf } from "./queries/rows.ts";
import { inSnapshot } from "./queries/snapshot.ts";
import { soughtIn } from "./sought.ts";
import type { SearchKnowledge } from "./statistics.ts";

/**
 * Answers a question in bounded time, whatever the words: exact numbers and codes first; else what is asked for
 * should be held by an entry, and when hardly any holds it all, what tells least is left out and said. Where the
 * question as typed finds next to nothing and another that may be meant finds much, that one is answered.
 */
export async function search(
  db: Db,
  { statistics, questions }: SearchKnowledge,
  asked: SearchQuery,
): Promise<SearchAnswer> {
  const page = Math.min(LAST_PAGE, Math.max(1, Math.floor(asked.page) || 1));
  const query = { ...asked, page };
  const without = new Set(query.without);
  const question = understand(query.text, questions, without);
  const nothing: Answered = {
    question,
    sought: soughtIn(statistics, question),
    kept: [],
    ids: [],
    whys: new Map(),
    inside: new Map(),
    counted: countedNothing,
    exact: null,
    documentNumber: null,
    isCorrected: false,
    isComplete: true,
  };
  if (query.siteIds.length === 0 || isEmpty(question))
    return answerOf(query, nothing, [], questions.today);
  return inSnapshot(db, async (snapshot) => {
    const asking = { snapshot, statistics, query, today: questions.today };
    const answered =
      (await exactly(asking, nothing)) ??
      (await byWords(asking, nothing, { knowledge: questions, without }));
    const rows = await entriesOf(snapshot, answered.ids);
    const wanted = soughtInside(answered, rows, questions.today);
    const inside = await insideAttachments(snapshot, wanted);
    return answerOf(query, { ...answered, inside }, rows, questions.today);
  });
}

function isEmpty(question: Understanding): boolean {
  return (
    question.notions.length === 0 &&
    question.phrases.length === 0 &&
    question.numberKeys.length === 0 &&
    question.indexNumber === null &&
    question.code === null
  );
}

/** What is found by its number or code, or holds quoted parts; null when the question is about something else. */
async function exactly(asking: Asking, nothing: Answered): Promise<Answered | null> {
  const { question, sought } = nothing;
  const numbered = await byNumber(asking, question);
  if (numbered !== null) return { ...nothing, ...numbered };
  if (question.phrases.length === 0) return null;
  const quoted = await withQuotedParts(asking, question, sought.required);
  return { ...nothing, ...quoted, kept: sought.required, exact: "quoted" };
}

async function byWords(
  asking: Asking,
  typed: Answered,
  read: Parameters<typeof corrected>[2],
): Promise<Answered> {
  if (typed.sought.required.length === 0) return typed;
  const counted = await countNotions(asking, typed.sought.required);
  const other = await corrected(asking, { ...typed, counted }, read);
  const meant = other ?? { ...typed, counted };
  const found = await relaxed(asking, meant.sought, meant.counted);
  return {
    ...typed,
    question: meant.question,
    sought: found.sought,
    kept: found.kept,
    ...(await listed(asking, found)),
    isCorrected: other !== null,
  };
}
