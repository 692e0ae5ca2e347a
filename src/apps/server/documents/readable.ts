import type { SignedIn } from "../../../modules/accounts/index.ts";
import type { DocumentFilter } from "../../../modules/documents/index.ts";
import { trailOf, type Organization } from "../../../modules/organizations/index.ts";
import { may } from "../../../modules/accounts/index.ts";
import { mayEverywhere } from "../access/places.ts";

/** The organizations whose documents a person may read, in the order given. */
export function readableOrganizations(
  person: SignedIn,
  organizations: readonly Organization[],
): readonly Organization[] {
  const byId = new Map(organizations.map((one) => [one.id, one]));
  return organizations.filter(
    (one) => may(person, "document.read", { trail: trailOf(one.id, byId) }).ok,
  );
}

/**
 * The filter that a person's list really runs with: whoever reads for the whole district gets what they
 * asked for; others read one organization of theirs at a time, their own when they named none. Null when
 * there is nothing that they may read.
 */
export function readableFilter(
  person: SignedIn,
  asked: DocumentFilter,
  organizations: readonly Organization[],
): DocumentFilter | null {
  if (mayEverywhere(person, "document.read")) return asked;
  const readable = readableOrganizations(person, organizations);
  const named = readable.find((one) => one.slug === asked.organization);
  if (asked.organization !== undefined && named === undefined) return null;
  const own = readable.find((one) => one.id === person.organizationId) ?? readable[0];
  const organization = (named ?? own)?.slug;
  return organization === undefined ? null : { ...asked, organization };
}
