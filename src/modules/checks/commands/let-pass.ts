import { ok, type Result } from "../../../kernel/result.ts";
import { record, type Actor } from "../../../platform/audit.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { GatedDatabase } from "../../../platform/database/gated.ts";
import { placeText } from "../edition.ts";
import { mayOverride, type OverrideRefusal } from "../gate-rules.ts";
import type { EditionFinding } from "../keeping-model.ts";
import { addOverrides } from "../store/overrides.ts";

type Deps = { readonly db: GatedDatabase; readonly clock: Clock };

/** Lets findings of a document pass, with a reason and by name. Answers how many were not let pass before. */
export function letPass(
  deps: Deps,
  actor: Actor,
  about: { readonly siteId: number; readonly documentId: string },
  findings: readonly EditionFinding[],
  by: { readonly overridesWarnings: boolean; readonly overridesLeaks: boolean },
  reason: string,
): Promise<Result<number, OverrideRefusal | "read-only">> {
  return deps.db.transact(async (tx): Promise<Result<number, OverrideRefusal | "read-only">> => {
    const allowed = mayOverride(findings, by, reason);
    if (!allowed.ok) return allowed;
    const at = deps.clock.now();
    const added = await addOverrides(
      tx,
      { ...about, reason: reason.trim() },
      findings.map((finding) => ({ ...finding, placeText: placeText(finding.place) })),
      { id: actor.kind === "user" ? actor.userId : null, name: actor.name },
      at,
    );
    await record(tx, {
      at,
      by: actor,
      event: "findings.let-pass",
      subject: `document:${about.documentId}`,
      data: {
        reason: reason.trim(),
        findings: findings.map(({ key, rule, severity }) => ({ key, rule, severity })),
      },
    });
    return ok(added);
  });
}
