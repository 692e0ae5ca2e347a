import { may, type SignedIn } from "../../../modules/accounts/index.ts";
import { trailOf, type Organization } from "../../../modules/organizations/index.ts";
import { mayEverywhere } from "../access/places.ts";

/** The organizations whose documents a person may read; null is all of them, whatever is added later. */
export function readableWithin(
  person: SignedIn,
  organizations: readonly Organization[],
): readonly number[] | null {
  if (mayEverywhere(person, "document.read")) return null;
  const byId = new Map(organizations.map((one) => [one.id, one]));
  return organizations
    .filter((one) => may(person, "document.read", { trail: trailOf(one.id, byId) }).ok)
    .map((one) => one.id);
}
