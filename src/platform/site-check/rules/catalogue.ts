import type { SiteRule } from "../model.ts";
import { accessibilityRules } from "./accessibility-rules.ts";
import { linkRules } from "./link-rules.ts";
import { markupRules } from "./markup-rules.ts";
import { tagRules } from "./tag-rules.ts";
import { upkeepRules } from "./upkeep-rules.ts";

/** Every rule of the check of the published site, in the order of the report. */
export const siteRules: readonly SiteRule[] = [
  ...linkRules,
  ...tagRules,
  ...upkeepRules,
  ...markupRules,
  ...accessibilityRules,
];

const byId = new Map(siteRules.map((rule) => [rule.id, rule]));

/** The rule of an id; an id that no rule has is a mistake of the program. */
export function ruleOf(id: string): SiteRule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`no such rule: ${id}`);
  return rule;
}
