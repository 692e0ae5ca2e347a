import type { PlainDate } from "../../../kernel/dates.ts";
import { ok } from "../../../kernel/result.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { addEvents, occasionOf } from "../act.ts";
import type { Answer, RequestsDeps } from "../deps.ts";
import type { RequestId } from "../model.ts";
import { checkedClock, standingOf } from "../rules/clock.ts";
import type { Occasion } from "../rules/occasion.ts";
import { lockOpenAfter, saveStanding, type Stored } from "../store/recompute.ts";

/** A case whose last day is another one now. */
export type Moved = {
  readonly id: RequestId;
  readonly number: string;
  readonly organizationId: number;
  readonly userId: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** Who has to know: the organ, and the applicant where a day was named to them. */
  readonly tell: readonly ("officer" | "applicant")[];
};

const AT_ONCE = 200;
const program = { kind: "system", name: "日历更正" } as const;

/**
 * Counts the terms of all open cases of a site anew: a calendar was announced or corrected, or a reading of the law
 * changed. Where the last day moved, the case says so, and the applicant is told like of any other step. Run again it
 * does nothing more. Answers the cases whose day moved.
 */
export async function recomputeOpen(
  deps: RequestsDeps,
  siteId: number,
  why: string,
): Answer<readonly Moved[]> {
  const moved: Moved[] = [];
  let after: RequestId | null = null;
  for (;;) {
    const from: RequestId | null = after;
    const done = await deps.db.transact(async (tx): Answer<readonly Stored[]> => {
      const occasion = await occasionOf(deps, tx, siteId, program);
      const some = await lockOpenAfter(tx, siteId, from, AT_ONCE);
      for (const one of some) {
        const result = await recomputeOne(deps, tx, one, occasion, why);
        if (result !== null) moved.push(result);
      }
      return ok(some);
    });
    if (!done.ok) return done;
    after = done.value.at(-1)?.found.id ?? null;
    if (done.value.length < AT_ONCE || after === null) return ok(moved);
  }
}

async function recomputeOne(
  deps: RequestsDeps,
  tx: Tx,
  { found, standing }: Stored,
  occasion: Occasion,
  why: string,
): Promise<Moved | null> {
  const clock = checkedClock(found.case, occasion.calendar, occasion.interpretation);
  // A history that a new reading of the law contradicts keeps the day that was told.
  if (!clock.ok) return null;
  const next = standingOf(found.case, clock.value);
  if (next.dueOn === standing.dueOn) {
    const isSame = (Object.keys(next) as (keyof typeof next)[]).every(
      (key) => next[key] === standing[key],
    );
    if (!isSame) await saveStanding(tx, found, next);
    return null;
  }
  const facts = { kind: "due-moved", from: standing.dueOn, to: next.dueOn, why } as const;
  const added = await addEvents(deps, tx, found, [facts], occasion);
  if (!added.ok) throw new Error(`a clock that was counted refuses: ${added.refusal}`);
  return {
    id: found.id,
    number: found.number,
    organizationId: found.case.organizationId,
    userId: found.case.userId,
    from: standing.dueOn,
    to: next.dueOn,
    tell: standing.dueOn === null ? ["officer"] : ["officer", "applicant"],
  };
}
