import type { StepName } from "./case-query.ts";
import { endingSteps } from "./ending-steps.ts";
import type { StepForm } from "./step-fields.ts";
import { workingSteps } from "./working-steps.ts";

/** What is filled in for each step; the steps that are not here have a page of their own. */
export const stepForms: Readonly<Partial<Record<StepName, StepForm>>> = {
  ...workingSteps,
  ...endingSteps,
};
