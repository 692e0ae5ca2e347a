import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { NewOrganization, Organization, OrganizationChange } from "./model.ts";

export type OrganizationRefusal =
  | "name-missing"
  | "slug-malformed"
  | "code-malformed"
  | "parent-unknown"
  | "successor-unknown"
  | "already-exists"
  | "ends-before-it-begins"
  | "organization-unknown";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE = /^[A-Za-z0-9]{2,18}$/;

/**
 * Whether a new organization may be entered: a name, an address word (slug), a code for index numbers, days
 * in order. Refuses with the first thing that is wrong.
 */
export function checkOrganization(
  given: NewOrganization,
): Result<NewOrganization, OrganizationRefusal> {
  if (given.name.trim() === "") return refuse("name-missing");
  if (!SLUG.test(given.slug)) return refuse("slug-malformed", { slug: given.slug });
  if (!CODE.test(given.code)) return refuse("code-malformed", { code: given.code });
  if (given.validTo !== null && given.validTo < given.validFrom)
    return refuse("ends-before-it-begins");
  return ok(given);
}

/**
 * Which fields of an organization a change touches, by name; empty when it changes nothing. Refuses a
 * missing name.
 */
export function checkOrganizationChange(
  before: OrganizationChange,
  given: OrganizationChange,
): Result<readonly (keyof OrganizationChange)[], "name-missing"> {
  if (given.name.trim() === "") return refuse("name-missing");
  const keys = Object.keys(given) as (keyof OrganizationChange)[];
  return ok(keys.filter((key) => given[key] !== before[key]));
}

/** The organization and those above it, nearest first; stops at a gap. */
export function trailOf(
  id: number,
  byId: ReadonlyMap<number, Pick<Organization, "id" | "parentId">>,
): readonly number[] {
  const trail: number[] = [];
  let at: number | null = id;
  while (at !== null && !trail.includes(at)) {
    trail.push(at);
    at = byId.get(at)?.parentId ?? null;
  }
  return trail;
}
