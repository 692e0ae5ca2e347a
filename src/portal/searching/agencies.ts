import type { Organization } from "../../modules/organizations/index.ts";
import type { AgencyNames } from "../../modules/understanding/index.ts";

/**
 * The agencies of a site as people may call them: by name and short name, and those that were merged into
 * another or given another name by what they were called before.
 */
export function agenciesOf(organizations: readonly Organization[]): readonly AgencyNames[] {
  const byId = new Map(organizations.map((one) => [one.id, one]));
  const others = new Map<number, Set<string>>();
  for (const one of organizations) {
    const today = standingFor(one, byId);
    const names = others.get(today.id) ?? new Set<string>();
    if (one !== today) names.add(one.name);
    others.set(today.id, names.add(one.shortName));
  }
  return organizations.flatMap((one) => {
    const names = others.get(one.id);
    if (names === undefined) return [];
    const different = [...names].filter((name) => name !== "" && name !== one.name);
    return [{ organizationId: one.id, name: one.name, others: different }];
  });
}

/** The organization that does today what one did. */
function standingFor(one: Organization, byId: ReadonlyMap<number, Organization>): Organization {
  const passed = new Set<number>();
  let at = one;
  while (at.successorId !== null && !passed.has(at.id)) {
    passed.add(at.id);
    const next = byId.get(at.successorId);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}
