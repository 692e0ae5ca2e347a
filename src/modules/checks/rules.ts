import { hiddenContentRules, unreadRules } from "./catalogue/hidden-content.ts";
import { metadataRules } from "./catalogue/metadata.ts";
import { personalDataRules } from "./catalogue/personal-data.ts";
import { writingRules } from "./catalogue/writing.ts";
import type { Rule } from "./catalogue/rule.ts";

/** All rules, in the order in which settings and documentation show them. */
export const rules = [
  ...personalDataRules,
  ...hiddenContentRules,
  ...unreadRules,
  ...writingRules,
  ...metadataRules,
] as const;

/** The name of a rule, the same in findings, settings and reports. */
export type RuleId = (typeof rules)[number]["id"];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of a name. A name that is none is a bug: throws a RangeError. */
export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`no such rule: ${id}`);
  return rule;
}
