import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Decision, Reviews, Stage } from "./model.ts";

export const stepActions = [
  "submit",
  "pass",
  "return",
  "take-back",
  "reopen",
  "schedule",
  "unschedule",
  "publish",
] as const;
/** What moves an edition from one stage to another. */
export type StepAction = (typeof stepActions)[number];

/** Where a step leads: another stage, or the end of the way. Settled: reviewed and kept, not for the public. */
export type Target = Stage | "published" | "settled";

/** A step that only some editions take: by the length of their chain, or by how open they are. */
type Condition = { readonly reviews: readonly Reviews[] } | { readonly proactive: boolean };

export type Turn = {
  readonly from: Stage;
  readonly action: StepAction;
  readonly to: Target;
  readonly when?: Condition;
  readonly decision: Decision;
};

const turn = (from: Stage, action: StepAction, to: Target, decision: Decision, when?: Condition) =>
  when === undefined ? { from, action, to, decision } : { from, action, to, decision, when };
const reviews = (...lengths: readonly Reviews[]): Condition => ({ reviews: lengths });
const proactive = (is: boolean): Condition => ({ proactive: is });
const afterSubmission = [
  "first-review",
  "second-review",
  "third-review",
  "secrecy-review",
  "approved",
  "scheduled",
] as const;

/** Every step that there is; what is not listed is not possible. */
export const stateTable: readonly Turn[] = [
  turn("drafting", "submit", "first-review", "submitted"),
  turn("first-review", "pass", "secrecy-review", "passed", reviews(1)),
  turn("first-review", "pass", "second-review", "passed", reviews(2, 3)),
  turn("second-review", "pass", "secrecy-review", "passed", reviews(2)),
  turn("second-review", "pass", "third-review", "passed", reviews(3)),
  turn("third-review", "pass", "secrecy-review", "passed"),
  turn("secrecy-review", "pass", "approved", "passed", proactive(true)),
  turn("secrecy-review", "pass", "settled", "settled", proactive(false)),
  turn("approved", "schedule", "scheduled", "scheduled"),
  turn("scheduled", "schedule", "scheduled", "scheduled"),
  turn("scheduled", "unschedule", "approved", "unscheduled"),
  turn("approved", "publish", "published", "published"),
  turn("scheduled", "publish", "published", "published"),
  ...afterSubmission.flatMap((from) => [
    turn(from, "return", "drafting", "returned"),
    turn(from, "take-back", "drafting", "taken-back"),
    turn(from, "reopen", "drafting", "reopened"),
  ]),
];

/** What decides which of several steps an edition takes. */
export type Course = { readonly reviews: Reviews; readonly proactive: boolean };

/**
 * The step that an action is for an edition at a stage. Refuses what the table does not hold. The order
 * secrecy review last, publication after all of them: 条例 art. 17, 保密法实施条例 (2024) art. 42.
 */
export function stepFrom(
  from: Stage,
  action: StepAction,
  course: Course,
): Result<Turn, "not-possible-now"> {
  const found = stateTable.find(
    (one) => one.from === from && one.action === action && holds(one.when, course),
  );
  return found === undefined ? refuse("not-possible-now", { state: from }) : ok(found);
}

/** The stages that an edition goes through before it may be published. */
export function chainOf(length: Reviews): readonly Stage[] {
  const all = ["first-review", "second-review", "third-review"] as const;
  return [...all.slice(0, length), "secrecy-review"];
}

function holds(when: Condition | undefined, course: Course): boolean {
  if (when === undefined) return true;
  return "reviews" in when
    ? when.reviews.includes(course.reviews)
    : when.proactive === course.proactive;
}
