import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record, type Actor } from "../../../platform/audit.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { GatedDatabase } from "../../../platform/database/gated.ts";
import type { Expression } from "../keeping-model.ts";
import { ownExpressions, replaceExpressions } from "../store/expressions.ts";

type Refusal = "expression-twice" | "expression-same" | "read-only";

/**
 * Puts a list in place of the installation's own wrong or forbidden expressions. Refuses a list that names one
 * twice, or that replaces an expression by itself.
 */
export function saveExpressions(
  deps: { readonly db: GatedDatabase; readonly clock: Clock },
  actor: Actor,
  siteId: number,
  list: readonly Expression[],
): Promise<Result<number, Refusal>> {
  return deps.db.transact(async (tx): Promise<Result<number, Refusal>> => {
    const wrong = new Set<string>();
    for (const one of list) {
      if (wrong.has(one.wrong)) return refuse("expression-twice", { wrong: one.wrong });
      if (one.right === one.wrong) return refuse("expression-same", { wrong: one.wrong });
      wrong.add(one.wrong);
    }
    const before = new Set((await ownExpressions(tx, siteId)).map((one) => one.wrong));
    await replaceExpressions(tx, siteId, list);
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "expressions.changed",
      subject: `site:${siteId}`,
      data: {
        added: [...wrong].filter((one) => !before.has(one)),
        removed: [...before].filter((one) => !wrong.has(one)),
        kept: list.length,
      },
    });
    return ok(list.length);
  });
}
