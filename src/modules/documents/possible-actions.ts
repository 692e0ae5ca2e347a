import { hatFor, type Hat, type StepAction, type Way } from "../reviews/index.ts";
import type { Action, Doer } from "../accounts/index.ts";
import type { DocumentFacts } from "./model.ts";
import { nextState } from "./rules.ts";
import { mayAtAll } from "./way.ts";

/** What somebody can do with a document. */
export const documentActions = [
  "save",
  "submit",
  "take-back",
  "pass",
  "return",
  "comment",
  "schedule",
  "unschedule",
  "publish",
  "withdraw",
  "archive",
  "override-warning",
  "override-leak",
] as const;
export type DocumentAction = (typeof documentActions)[number];

const steps = [
  "submit",
  "take-back",
  "pass",
  "return",
  "schedule",
  "unschedule",
  "publish",
] as const;

/** Withdrawn or archived: the text that stood there can be handed in once more. */
function isTakenOff(state: DocumentFacts["state"]): boolean {
  return state === "withdrawn" || state === "archived";
}

/**
 * What somebody can do with a document as it stands, by the rules that the commands ask: the console shows
 * these and no others. `way` is null when no edition waits; `trails` are the places of what is written and of
 * what is shown.
 */
export function possibleActions(
  doer: Doer,
  found: Pick<DocumentFacts, "state" | "draftEdition">,
  way: Way | null,
  trails: readonly (readonly number[])[],
  hats: readonly (Hat | Extract<Doer, { kind: "system" }>)[],
): readonly DocumentAction[] {
  const has = (right: Action) => mayAtAll(doer, right, trails).ok;
  const canStep = (action: StepAction) => way !== null && hatFor(action, way, hats).ok;
  const underReview = way !== null && way.stage !== "drafting";
  const again = isTakenOff(found.state) && found.draftEdition === null;
  const possible: Readonly<Record<DocumentAction, boolean>> = {
    save:
      has("document.draft") &&
      nextState(found.state, "save") !== null &&
      (!underReview || canStep("reopen")),
    comment:
      way !== null &&
      (has("document.draft") || has("document.review") || has("document.secrecy-review")),
    withdraw: has("document.withdraw") && nextState(found.state, "withdraw") !== null,
    archive: has("document.withdraw") && nextState(found.state, "archive") !== null,
    "override-warning": way !== null && has("document.override-warning"),
    "override-leak": way !== null && has("document.override-leak"),
    ...(Object.fromEntries(steps.map((step) => [step, canStep(step)])) as Record<
      (typeof steps)[number],
      boolean
    >),
    ...(again ? { submit: has("document.submit") } : {}),
  };
  return documentActions.filter((action) => possible[action]);
}
