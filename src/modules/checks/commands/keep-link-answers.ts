import { ok, type Result } from "../../../kernel/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { LinkOutcome } from "../keeping-model.ts";
import { keepLinkOutcomes } from "../store/links.ts";

/** Keeps what addresses answered when they were asked. */
export async function keepLinkAnswers(
  deps: { readonly db: Database; readonly clock: Clock },
  answers: ReadonlyMap<string, LinkOutcome>,
): Promise<void> {
  await deps.db.transact(async (tx): Promise<Result<true, never>> => {
    await keepLinkOutcomes(tx, answers, deps.clock.now());
    return ok(true);
  });
}
