import { createHash } from "node:crypto";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { EditionFinding } from "./keeping-model.ts";

export type GateRefusal = "scan-pending" | "leak-found" | "warning-open";

/** What stands between an edition and the public. */
export type Obstacle = "nothing" | "warnings" | "leaks";

/** The heaviest thing that nobody has let pass; notes never stand in the way. */
export function obstacleIn(
  findings: readonly Pick<EditionFinding, "key" | "severity">[],
  overridden: ReadonlySet<string>,
): Obstacle {
  let found: Obstacle = "nothing";
  for (const { key, severity } of findings) {
    if (overridden.has(key)) continue;
    if (severity === "leak") return "leaks";
    if (severity === "warning") found = "warnings";
  }
  return found;
}

/**
 * Whether an edition may go on: to review when nothing leaks, to the public when every warning has been
 * answered too. What has not been read yet counts as not checked. 条例 art. 15, 17: review comes before
 * publication and keeps personal privacy; 个人信息保护法 art. 25.
 */
export function mayGoOn(
  purpose: "submit" | "publish",
  ready: boolean,
  obstacle: Obstacle,
): Result<true, GateRefusal> {
  if (obstacle === "leaks") return refuse("leak-found");
  if (!ready) return refuse("scan-pending");
  if (obstacle === "warnings" && purpose === "publish") return refuse("warning-open");
  return ok(true);
}

export type OverrideRefusal = "reason-missing" | "finding-unknown" | "needs-secrecy-reviewer";

/**
 * Whether findings may be let pass: a warning by whoever publishes, a leak by a named secrecy reviewer alone
 * (保密法实施条例 2024 art. 42: a named body reviews each piece), each with a reason.
 */
export function mayOverride(
  asked: readonly Pick<EditionFinding, "severity">[],
  person: { readonly overridesWarnings: boolean; readonly overridesLeaks: boolean },
  reason: string,
): Result<true, OverrideRefusal> {
  if (asked.length === 0) return refuse("finding-unknown");
  if (reason.trim().length < 4) return refuse("reason-missing");
  for (const { severity } of asked) {
    const allowed =
      severity === "leak"
        ? person.overridesLeaks
        : person.overridesWarnings || person.overridesLeaks;
    if (!allowed) return refuse("needs-secrecy-reviewer");
  }
  return ok(true);
}

/** The name of a finding: the same for the same rule at the same place of the same text, whatever else changes. */
export function findingKey(about: {
  readonly rule: string;
  readonly part: string;
  /** The text or the file that it was found in. */
  readonly content: string;
  readonly place: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly masked: string;
}): string {
  const { rule, part, content, place, span, masked } = about;
  return createHash("sha256")
    .update(
      JSON.stringify([rule, part, content, place, span?.start ?? -1, span?.end ?? -1, masked]),
    )
    .digest("base64url")
    .slice(0, 24);
}
