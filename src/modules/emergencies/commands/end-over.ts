import { ok, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { EmergenciesDeps } from "../deps.ts";
import * as store from "../store.ts";
import { factsOf, tellPages } from "./telling.ts";

const program = { kind: "system", name: "应急措施到期" } as const;

/**
 * Marks as ended what is over by its own end, and tells the pages. It had no effect any more since then: gates and
 * pages go by the clock. Answers how many.
 */
export async function endOver(deps: EmergenciesDeps): Promise<number> {
  const done = await deps.db.transact(async (tx): Promise<Result<number, never>> => {
    const over = await store.overAt(tx, deps.clock.now());
    if (over.length === 0) return ok(0);
    await store.lockState(tx);
    const ended = await endAllOver(tx, deps.clock.now());
    if (ended > 0) {
      await store.settleState(tx);
      await tellPages(deps.jobs, tx);
    }
    return ok(ended);
  });
  return done.ok ? done.value : 0;
}

/** The same inside a change that holds the state's row, and settles it. */
export async function endAllOver(tx: Tx, at: Date): Promise<number> {
  const over = await store.overAt(tx, at);
  for (const measure of over) {
    await store.end(tx, measure.id, measure.until ?? at, null);
    await record(tx, {
      at,
      by: program,
      event: `emergency.${measure.effect.kind}-over`,
      subject: `measure:${measure.id}`,
      data: factsOf(measure),
    });
  }
  return over.length;
}
