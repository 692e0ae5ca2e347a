import { addDays } from "../../kernel/dates.ts";
import { ok } from "../../kernel/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Db } from "../../platform/database/database.ts";
import { openBuffer, type Counted } from "./buffer.ts";
import { FEWEST_DAYS, type AskedOnDay } from "./model.ts";
import { mayBePersonal } from "./personal-rules.ts";
import * as store from "./store.ts";

export type QuestionDeps = {
  readonly database: Database;
  readonly clock: Clock;
  /** Reads which questions are blocked now: those are counted without their text. */
  readonly readBlocked: (db: Db) => Promise<(question: string) => boolean>;
};

/** Different questions that are kept of a day on one site; further ones are counted without their text. */
export const MOST_A_DAY = 20_000;
const [RARE_KEPT_DAYS, KEPT_DAYS] = [90, 366];

/**
 * Keeps searches that were counted, in one transaction. The text of those that may hold personal data, are
 * blocked, or find no more room on their day is thrown away; that there were such searches is counted.
 */
export async function keepCounted(
  { database, clock, readBlocked }: QuestionDeps,
  counted: readonly Counted[],
  mostADay = MOST_A_DAY,
): Promise<void> {
  if (counted.length === 0) return;
  const today = clock.today();
  const isBlocked = await readBlocked(database.read);
  const judged = counted.map((one): store.Judged => {
    if (one.text === null) return { ...one, question: null, why: "left-out" };
    if (mayBePersonal(one.text, today)) return { ...one, question: null, why: "personal" };
    if (isBlocked(one.text)) return { ...one, question: null, why: "left-out" };
    return { ...one, question: one.text, why: null };
  });
  await database.transact(async (tx) => {
    await store.addAll(tx, judged, mostADay);
    return ok(true);
  });
}

/** Keeps searches that were counted elsewhere, under the same rules. */
export async function addQuestions(deps: QuestionDeps, rows: readonly AskedOnDay[]): Promise<void> {
  const buffer = openBuffer(Infinity);
  for (const { siteId, day, text, ...counts } of rows) buffer.add(siteId, day, text, counts);
  await keepCounted(deps, buffer.take());
}

/**
 * Removes what is no longer kept: questions of more than a year ago, and after three months those that were
 * asked on few days. Answers how many rows went.
 */
export async function pruneQuestions({
  database,
  clock,
}: Pick<QuestionDeps, "database" | "clock">): Promise<number> {
  const today = clock.today();
  const done = await database.transact(async (tx) =>
    ok(
      await store.prune(tx, {
        before: addDays(today, -KEPT_DAYS),
        rareBefore: addDays(today, -RARE_KEPT_DAYS),
        fewestDays: FEWEST_DAYS,
      }),
    ),
  );
  return done.ok ? done.value : 0;
}
