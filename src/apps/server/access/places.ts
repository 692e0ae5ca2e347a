import type { Action, SignedIn } from "../../../modules/accounts/index.ts";
import { may } from "../../../modules/accounts/index.ts";
import { organizationTrail } from "../../../modules/organizations/index.ts";
import type { Db } from "../../../platform/database/database.ts";

/** Whether a person may do something at an organization; null stands for the whole district. */
export async function mayAt(
  db: Db,
  person: SignedIn,
  action: Action,
  organizationId: number | null,
): Promise<boolean> {
  const trail = organizationId === null ? [] : await organizationTrail(db, organizationId);
  return may(person, action, { trail }).ok;
}

/** Whether a person may do something anywhere at all: what decides that a page or a button is shown. */
export function mayAnywhere(person: SignedIn, action: Action): boolean {
  return person.roles.some(
    (grant) =>
      may(person, action, { trail: grant.organizationId === null ? [] : [grant.organizationId] })
        .ok,
  );
}

/** Whether a person may do something in the whole district. */
export function mayEverywhere(person: SignedIn, action: Action): boolean {
  return may(person, action, { trail: [] }).ok;
}
