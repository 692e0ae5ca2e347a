import type { PlainDate } from "../../../kernel/dates.ts";
import type { Case } from "./case.ts";
import { inWhoseName, type Occasion } from "./occasion.ts";
import { stepNames, steps, type Step, type StepName } from "./steps.ts";

/** A step that can be taken now: a button. */
export type PossibleStep = {
  readonly step: StepName;
  readonly name: string;
  readonly article: string | null;
  readonly lastDay: PlainDate | null;
  /** That it is what the case waits for. */
  readonly isNext: boolean;
};

/** Which step each state waits for. */
const awaited: Readonly<Record<Case["state"], readonly StepName[]>> = {
  unconfirmed: ["confirm"],
  "in-progress": ["draft", "hand-in"],
  "awaiting-correction": ["receive-correction", "lapse-correction"],
  "awaiting-reasons": ["give-reasons"],
  "awaiting-payment": ["pay-fee", "lapse-fee"],
  "in-review": ["pass"],
  "to-be-signed": ["sign"],
  "to-be-delivered": ["send", "deliver"],
  delivered: ["archive"],
  closed: ["archive"],
};

/**
 * What may be done now with a case, by whoever asks: their rights on its organ, and what the rules let on the day.
 * `helping` are the trails of organs that help: they give their help and no more. A signature that a fault of the draft alone forbids is still shown, so that the fault is told.
 */
export function possibleSteps(
  found: Case,
  occasion: Occasion,
  trail: readonly number[],
  helping: readonly (readonly number[])[] = [],
): readonly PossibleStep[] {
  return stepNames
    .filter((name) => {
      const step: Step = steps[name];
      const trails = name === "give-help" ? [trail, ...helping] : [trail];
      const mayTake = trails.some((one) => inWhoseName(occasion, step.action, one) !== null);
      return mayTake && isOpen(step, found, occasion);
    })
    .map((name) => shown(name, found, occasion));
}

/** What the applicant can do themselves on their page. */
const ofApplicant: readonly StepName[] = [
  "receive-correction",
  "give-reasons",
  "pay-fee",
  "withdraw",
  "suggest-proactive",
];

/** What may be done now by the applicant. */
export function applicantSteps(found: Case, occasion: Occasion): readonly PossibleStep[] {
  return ofApplicant
    .filter((name) => steps[name].may(found, occasion).ok)
    .map((name) => shown(name, found, occasion));
}

/** The step that the case waits for, whoever takes it; null for one that is archived. */
export function nextStep(found: Case, occasion: Occasion): PossibleStep | null {
  const name = awaited[found.state].findLast((one) => isOpen(steps[one], found, occasion));
  return name === undefined ? null : shown(name, found, occasion);
}

function shown(name: StepName, found: Case, occasion: Occasion): PossibleStep {
  const step: Step = steps[name];
  return {
    step: name,
    name: step.name,
    article: step.article,
    lastDay: step.lastDay?.(found, occasion) ?? null,
    isNext: awaited[found.state].includes(name),
  };
}

function isOpen(step: Step, found: Case, occasion: Occasion): boolean {
  const fit = step.may(found, occasion);
  return fit.ok || fit.refusal === "outcome-incomplete" || fit.refusal === "outcome-contradictory";
}
