import type { Doer } from "../../accounts/index.ts";
import { act, type Also, type Place, type Stepped } from "../act.ts";
import type { Answer, RequestsDeps, SeenCase } from "../deps.ts";
import type { Case } from "../rules/case.ts";
import type { Decided, Occasion } from "../rules/occasion.ts";
import { steps, type StepName } from "../rules/steps.ts";

type Rule<A> = (found: Case, asked: A, occasion: Occasion) => Decided;
/** A command: a step in a case that somebody saw, with what was filled in. */
export type Command<A> = (
  deps: RequestsDeps,
  doer: Doer,
  seen: SeenCase,
  asked: A,
) => Answer<Stepped>;

/** Makes the command of a step out of its rule; the right it needs is the one in the list of steps. */
export function step<A>(
  name: StepName,
  rule: Rule<A>,
  more: {
    readonly also?: (deps: RequestsDeps, asked: A) => Also;
    /** Where the right will do too: an organ that helps. */
    readonly place?: (asked: A) => Place;
  } = {},
): Command<A> {
  return (deps, doer, seen, asked) =>
    act(
      deps,
      doer,
      seen,
      steps[name].action,
      (found, occasion) => rule(found.case, asked, occasion),
      more.also?.(deps, asked) ?? null,
      more.place?.(asked) ?? null,
    );
}
