import { ok, refuse, type Refused, type Result } from "../../../kernel/result.ts";
import { sentenceOf } from "../../../platform/http/index.ts";
import type { Doer } from "../../accounts/index.ts";
import { publishDocument } from "../commands/publish.ts";
import { mayAppearAt } from "../commands/schedule.ts";
import { waitingEdition } from "../commands/content.ts";
import type { DocumentsDeps } from "../deps.ts";
import { documentMessages, type DocumentRefusal } from "../messages.ts";
import * as store from "../store.ts";
import { dueForPublication, scheduledToAsk, type Due } from "./queries/due.ts";
import { noteProblem } from "./store/schedule.ts";

/** The program in the name of who settled the hour; that one stands in the record of the review. */
const scheduler = { kind: "system", name: "定时发布" } as const satisfies Doer;

const TOGETHER = 100;
const ASK_AGAIN_MS = 20 * 3_600_000;

export type Overdue = {
  readonly siteId: number;
  readonly id: string;
  readonly scheduledFor: Date;
  readonly refusal: DocumentRefusal;
};

/**
 * Publishes what is due, through the ordinary gate. What may not be published at its hour stays scheduled, with
 * the reason, and is tried again; answers what was published and what is overdue. The hours stand in the
 * database alone: after a crash, in a restored copy, and when read-only mode ends, what was missed is published now.
 */
export async function publishDue(
  deps: DocumentsDeps,
): Promise<{ readonly published: number; readonly overdue: readonly Overdue[] }> {
  let published = 0;
  const overdue: Overdue[] = [];
  const failures: unknown[] = [];
  for (const one of await dueForPublication(deps.db.read, deps.clock.now(), TOGETHER)) {
    const done = await publishDocument(deps, scheduler, one).catch((error: unknown) => {
      // One that cannot be published must not keep back those after it.
      failures.push(error);
      return null;
    });
    if (done === null) continue;
    if (done.ok) {
      published += 1;
      continue;
    }
    // Everything waits until changes are let in again, and then goes on here.
    if (done.refusal === "read-only") break;
    // Somebody has just done something with it: the next round sees what.
    if (done.refusal === "changed-by-someone-else" || done.refusal === "not-found") continue;
    await note(deps, one, done);
    overdue.push({
      siteId: one.siteId,
      id: one.id,
      scheduledFor: one.scheduledFor,
      refusal: done.refusal,
    });
  }
  if (failures.length > 0) throw new AggregateError(failures, "scheduled documents failed");
  return { published, overdue };
}

/**
 * Asks once a night whether what is scheduled could still be published at its hour: rules, findings and people may
 * have changed. Notes what is in the way, so that its owner reads it in time. Answers how many have a problem.
 */
export async function askScheduled(deps: DocumentsDeps): Promise<number> {
  const now = deps.clock.now();
  const before = new Date(now.getTime() - ASK_AGAIN_MS);
  let problems = 0;
  for (const one of await scheduledToAsk(deps.db.read, now, before, TOGETHER)) {
    const answer = await deps.db.transact(async (tx): Promise<Result<true, DocumentRefusal>> => {
      const found = await store.lock(tx, one.siteId, one.id);
      const waiting = found === null ? null : await waitingEdition(tx, found);
      if (found === null || waiting === null) return refuse("nothing-to-publish");
      const ready = await mayAppearAt(deps, tx, scheduler, found, waiting, one.scheduledFor);
      return ready.ok ? ok(true) : ready;
    });
    await note(deps, one, answer.ok ? null : answer);
    if (!answer.ok) problems += 1;
  }
  return problems;
}

async function note(
  deps: DocumentsDeps,
  one: Due,
  refused: Refused<DocumentRefusal> | null,
): Promise<void> {
  const problem = refused === null ? null : sentenceOf(refused, documentMessages);
  await deps.db.transact(async (tx): Promise<Result<true, never>> => {
    await noteProblem(tx, one, problem, deps.clock.now());
    return ok(true);
  });
}
