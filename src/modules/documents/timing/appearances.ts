import { ok, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { noteAnswer, type Appearance } from "./store/appearances.ts";

/**
 * Notes what asking the public address of a document found: `problem` null, that it appeared or is gone as decided
 * (in the audit log, with both times), else what is not as it should be.
 */
export async function noteAppearance(
  deps: { readonly db: Database; readonly clock: Clock },
  expected: Appearance,
  problem: string | null,
): Promise<void> {
  await deps.db.transact(async (tx): Promise<Result<true, never>> => {
    const at = deps.clock.now();
    const isNew = await noteAnswer(tx, expected, problem, at);
    if (isNew && problem === null) {
      await record(tx, {
        at,
        by: { kind: "system", name: "appearances" },
        event: expected.kind === "live" ? "document.seen-live" : "document.seen-gone",
        subject: `document:${expected.documentId}`,
        data: { since: expected.since.toISOString() },
      });
    }
    return ok(true);
  });
}
