import type { Action, SignedIn } from "../../../modules/accounts/index.ts";
import { may } from "../../../modules/accounts/index.ts";
import { organizationById } from "../../../modules/organizations/index.ts";
import type { Db } from "../../../platform/database/database.ts";

const DEEPEST = 12;

/** The keys of an organization and of all above it, nearest first. */
export async function trailOf(db: Db, organizationId: number): Promise<readonly number[]> {
  const trail: number[] = [];
  let at: number | null = organizationId;
  while (at !== null && !trail.includes(at) && trail.length < DEEPEST) {
    trail.push(at);
    at = (await organizationById(db, at))?.parentId ?? null;
  }
  return trail;
}

/** Whether a person may do something at an organization; null stands for the whole district. */
export async function mayAt(
  db: Db,
  person: SignedIn,
  action: Action,
  organizationId: number | null,
): Promise<boolean> {
  const trail = organizationId === null ? [] : await trailOf(db, organizationId);
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
