import { may, type SignedIn } from "../../../modules/accounts/index.ts";
import { trailOf, type Organization } from "../../../modules/organizations/index.ts";
import { mayEverywhere } from "../access/places.ts";

/** The organizations whose documents, or whose archive, a person may read; null is all of them, whatever is added later. */
export function readableWithin(
  person: SignedIn,
  organizations: readonly Organization[],
  what: "document.read" | "document.archive.read" = "document.read",
): readonly number[] | null {
  if (mayEverywhere(person, what)) return null;
  const byId = new Map(organizations.map((one) => [one.id, one]));
  return organizations
    .filter((one) => may(person, what, { trail: trailOf(one.id, byId) }).ok)
    .map((one) => one.id);
}
