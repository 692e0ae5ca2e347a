import type { FindingGroup, Remark, RuleFindings, Severity, Spot } from "./model.ts";
import { ruleOf, siteRules } from "./rules/catalogue.ts";

/** How much of what was found is kept. */
export type GatheringBounds = {
  /** Groups of a rule that are listed, those of the most places. */
  readonly groups: number;
  /** Places of a group that are listed. */
  readonly spots: number;
};

const MOST_GROUPS = 5_000;

type Group = { readonly subject: string; places: number; readonly spots: Spot[] };
type Gathered = { places: number; readonly groups: Map<string, Group>; uncounted: number };

/** Puts remarks that are alike together, in bounded memory: places beyond the bounds are counted. */
export class Gathering {
  readonly #byRule = new Map<string, Gathered>();
  readonly #bounds: GatheringBounds;

  constructor(bounds: GatheringBounds) {
    this.#bounds = bounds;
  }

  add(address: string, { rule, subject, where }: Remark): void {
    const { id } = ruleOf(rule);
    let gathered = this.#byRule.get(id);
    if (gathered === undefined)
      this.#byRule.set(id, (gathered = { places: 0, groups: new Map(), uncounted: 0 }));
    gathered.places += 1;
    let group = gathered.groups.get(subject);
    if (group === undefined) {
      if (gathered.groups.size >= MOST_GROUPS) {
        gathered.uncounted += 1;
        return;
      }
      gathered.groups.set(subject, (group = { subject, places: 0, spots: [] }));
    }
    group.places += 1;
    if (group.spots.length < this.#bounds.spots) group.spots.push({ address, where });
  }

  /** Takes back what turned out well in the end: groups of these rules whose subject passes. */
  drop(rules: readonly string[], isFine: (subject: string) => boolean): void {
    for (const rule of rules) {
      const gathered = this.#byRule.get(rule);
      for (const [subject, group] of gathered?.groups ?? []) {
        if (gathered === undefined || !isFine(subject)) continue;
        gathered.groups.delete(subject);
        gathered.places -= group.places;
      }
    }
  }

  counts(): Readonly<Record<Severity, number>> {
    const counts = { error: 0, warning: 0, note: 0 };
    for (const [id, { places }] of this.#byRule) counts[ruleOf(id).severity] += places;
    return counts;
  }

  /** What was found, by rule in the order of severity and catalogue, the most frequent first. */
  findings(): readonly RuleFindings[] {
    const order: readonly Severity[] = ["error", "warning", "note"];
    return order.flatMap((severity) =>
      siteRules
        .filter((rule) => rule.severity === severity)
        .flatMap((rule): readonly RuleFindings[] => {
          const gathered = this.#byRule.get(rule.id);
          if (gathered === undefined || gathered.places === 0) return [];
          const groups = [...gathered.groups.values()].sort((a, b) => b.places - a.places);
          const listed: readonly FindingGroup[] = groups.slice(0, this.#bounds.groups);
          const moreGroups = groups.length - listed.length + gathered.uncounted;
          return [{ ...rule, places: gathered.places, groups: listed, moreGroups }];
        }),
    );
  }
}
