import type { Severity } from "../model.ts";
import type { RuleId } from "../rules.ts";

/** What a rule found in a text: where, and how bad it is when the rule itself cannot say. */
export type Hit = {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly severity?: Severity;
  /** What to say in place of the rule's own words, for findings whose value is no secret. */
  readonly told?: { readonly message: string; readonly fix: string; readonly shown: string };
};

/** Whether two spans share a place. */
export function overlap(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start < other.end && other.start < one.end;
}
