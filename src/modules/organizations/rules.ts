import type { Closed } from "../../kernel/closed.ts";
import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { NewOrganization, Organization, OrganizationChange } from "./model.ts";

export type OrganizationRefusal =
  | Closed
  | "name-missing"
  | "slug-malformed"
  | "code-malformed"
  | "parent-unknown"
  | "successor-unknown"
  | "already-exists"
  | "ends-before-it-begins"
  | "address-reserved"
  | "slug-taken"
  | "merges-into-itself"
  | "successor-abolished"
  | "already-abolished"
  | "day-to-come"
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
  const slug = checkSlug(given.slug);
  if (!slug.ok) return slug;
  if (!CODE.test(given.code)) return refuse("code-malformed", { code: given.code });
  if (given.validTo !== null && given.validTo < given.validFrom)
    return refuse("ends-before-it-begins");
  return ok(given);
}

/** Whether a word may stand in the address of an organization. */
export function checkSlug(slug: string): Result<true, "slug-malformed"> {
  return SLUG.test(slug) ? ok(true) : refuse("slug-malformed", { slug });
}

type Existing = Pick<Organization, "id" | "validFrom" | "validTo">;

/**
 * Whether an organization may be merged into another: both exist, it is not the other, and its last day is
 * neither before it was set up nor still to come. Its documents, numbers and page stay (条例 art. 20(2) and
 * 10: what it made is answered for by whoever goes on with its duties).
 */
export function checkMerger(
  from: Existing,
  into: Existing,
  lastDay: PlainDate,
  today: PlainDate,
): Result<
  true,
  | "merges-into-itself"
  | "already-abolished"
  | "successor-abolished"
  | "ends-before-it-begins"
  | "day-to-come"
> {
  if (from.id === into.id) return refuse("merges-into-itself");
  if (from.validTo !== null) return refuse("already-abolished", { day: from.validTo });
  if (into.validTo !== null) return refuse("successor-abolished");
  if (lastDay < from.validFrom) return refuse("ends-before-it-begins");
  if (lastDay > today) return refuse("day-to-come");
  return ok(true);
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
