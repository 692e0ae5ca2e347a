import { ok, refuse, type Result } from "../../kernel/result.ts";
import { may, type Action, type Doer, type SignedIn, type UserId } from "../accounts/index.ts";
import { stepFrom, type Course, type StepAction } from "./stage-rules.ts";
import type { Stage } from "./model.ts";

/** What rules decide on: where a waiting edition stands, and who has had a hand in it. */
export type Way = Course & {
  readonly stage: Stage;
  /** The organizations that must allow it, each with those above: where the edition belongs, where it is shown. */
  readonly trails: readonly (readonly number[])[];
  readonly authors: readonly string[];
  readonly submittedBy: string | null;
  /** Who handed it in or let it pass in this round, deputies and those they stood in for alike. */
  readonly passedBy: readonly string[];
};

/** Somebody in their own name, or in the name of one whose deputy they are today. */
export type Hat = {
  readonly person: SignedIn;
  readonly insteadOf: SignedIn | null;
  /** Everybody whose deputy the person is today. */
  readonly standsInFor: readonly UserId[];
};

export type StepRefusal =
  | "not-possible-now"
  | "not-allowed"
  | "own-text"
  | "decided-already"
  | "not-yours"
  | "needs-a-person";

/** The right that a step asks for; at a review it depends on which review it is. */
export function rightFor(action: StepAction, stage: Stage): Action {
  if (action === "submit" || action === "take-back") return "document.submit";
  if (action === "reopen") return "document.draft";
  if (action === "schedule" || action === "unschedule") return "document.schedule";
  if (action === "publish") return "document.publish";
  if (stage === "secrecy-review") return "document.secrecy-review";
  return stage === "approved" || stage === "scheduled" ? "document.publish" : "document.review";
}

/**
 * Whether a step may be taken in one's own name or as a deputy. Four eyes: nobody lets pass or publishes what
 * they wrote on, nobody lets the same round pass twice, and both hold for the deputy and for the one they
 * stand in for; the deputy of an author counts as that author. The program publishes what is approved, and
 * decides nothing: a review names who answers for it (条例 art. 17: 明确审查的程序和责任).
 */
export function mayStep(
  action: StepAction,
  way: Way,
  hat: Hat | Extract<Doer, { kind: "system" }>,
): Result<true, StepRefusal> {
  const step = stepFrom(way.stage, action, way);
  if (!step.ok) return step;
  if ("kind" in hat) {
    return action === "pass" || action === "return" ? refuse("needs-a-person") : ok(true);
  }
  const acts = hat.insteadOf ?? hat.person;
  const right = rightFor(action, way.stage);
  if (!way.trails.every((trail) => may(acts, right, { trail }).ok)) return refuse("not-allowed");
  const both = hat.insteadOf === null ? [acts.userId] : [hat.person.userId, acts.userId];
  if (action === "take-back" || action === "reopen") {
    const own = [...way.authors, ...(way.submittedBy === null ? [] : [way.submittedBy])];
    return both.some((id) => own.includes(id)) ? ok(true) : refuse("not-yours");
  }
  if (action === "pass" || action === "publish" || action === "schedule") {
    if ([...both, ...hat.standsInFor].some((id) => way.authors.includes(id)))
      return refuse("own-text");
  }
  if (action === "pass" && both.some((id) => way.passedBy.includes(id)))
    return refuse("decided-already");
  return ok(true);
}

/** What only the person themselves does, whoever they stand in for. */
const inOwnName: readonly StepAction[] = ["submit", "take-back", "reopen"];

/**
 * The first of somebody's hats that a step may be taken in, their own name before others. Refuses with the
 * reason that says most: four eyes before a missing right.
 */
export function hatFor(
  action: StepAction,
  way: Way,
  hats: readonly (Hat | Extract<Doer, { kind: "system" }>)[],
): Result<Hat | Extract<Doer, { kind: "system" }>, StepRefusal> {
  let refused: Result<never, StepRefusal> = refuse("not-allowed");
  for (const hat of hats) {
    if (!("kind" in hat) && hat.insteadOf !== null && inOwnName.includes(action)) continue;
    const answer = mayStep(action, way, hat);
    if (answer.ok) return ok(hat);
    if (refused.refusal === "not-allowed") refused = answer;
  }
  return refused;
}
