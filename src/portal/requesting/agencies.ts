import type { Organization, OrganizationKind } from "../../modules/organizations/index.ts";
import type { AgencyGroup } from "./form-view.ts";
import type { Unit } from "./start-page.tsx";

const GROUPS: readonly (readonly [OrganizationKind, string])[] = [
  ["government", "政府"],
  ["department", "政府部门"],
  ["subdistrict", "街道办事处"],
  ["town", "镇政府"],
];

/**
 * Who can be asked (条例 art. 27): governments, their departments, subdistricts and towns, as they stand now. Villages and
 * communities govern themselves; dispatched and subordinate units are asked through their department.
 */
export function askableAgencies(organizations: readonly Organization[]): readonly Organization[] {
  return GROUPS.flatMap(([kind]) =>
    organizations
      .filter((one) => one.kind === kind && one.validTo === null)
      .toSorted((a, b) => a.sort - b.sort),
  );
}

/** The same, grouped by what they are. */
export function agencyGroups(organizations: readonly Organization[]): readonly AgencyGroup[] {
  const askable = askableAgencies(organizations);
  return GROUPS.map(([kind, label]) => ({
    label,
    agencies: askable.filter((one) => one.kind === kind).map(({ slug, name }) => ({ slug, name })),
  })).filter((group) => group.agencies.length > 0);
}

/** How an agency is reached. */
export function unitOf(one: Organization): Unit {
  return {
    name: one.name,
    phone: one.phone,
    address: one.address,
    hours: one.officeHours,
    fax: one.fax,
  };
}
