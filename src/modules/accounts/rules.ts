import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Doer, RoleGrant, User, UserId } from "./model.ts";
import { may, type Action, type Subject } from "./permissions.ts";

/**
 * Whether someone may do something to an account: they must be trusted with its own organization and with
 * every organization it holds a role for, so that nobody makes or takes over an account stronger than
 * themselves.
 */
export function mayForAccount(
  doer: Doer,
  action: Extract<Action, `account.${string}` | `session.${string}`>,
  places: readonly Subject[],
): Result<true, "not-allowed"> {
  for (const place of places) {
    const allowed = may(doer, action, place);
    if (!allowed.ok) return allowed;
  }
  return ok(true);
}

export type GrantRefusal = "not-allowed" | "own-roles" | "auditor-alone";

/**
 * Whether someone may give an account these roles in place of those it holds, given the places of all of
 * them. Nobody changes their own. Whoever audits holds no other role: they would look at their own work.
 */
export function checkGrants(
  doer: Doer,
  account: { readonly userId: UserId | null; readonly held: readonly RoleGrant[] },
  wanted: readonly RoleGrant[],
  places: readonly Subject[],
): Result<true, GrantRefusal> {
  if (areSameGrants(account.held, wanted)) return ok(true);
  const allowed = mayForAccount(doer, "account.grant-role", places);
  if (!allowed.ok) return allowed;
  if (!("kind" in doer) && doer.userId === account.userId) return refuse("own-roles");
  const kinds = new Set(wanted.map(({ role }) => role));
  if (kinds.has("auditor") && kinds.size > 1) return refuse("auditor-alone");
  return ok(true);
}

/** Whether two lists hold the same roles, in any order. */
export function areSameGrants(one: readonly RoleGrant[], other: readonly RoleGrant[]): boolean {
  const keys = (grants: readonly RoleGrant[]) =>
    new Set(grants.map(({ role, organizationId }) => `${role} ${organizationId}`));
  const [a, b] = [keys(one), keys(other)];
  return a.size === b.size && [...a].every((key) => b.has(key));
}

/** Whether a user administers the accounts of the whole district. */
function administersDistrict(user: Pick<User, "roles">): boolean {
  return user.roles.some(
    (grant) => grant.role === "administrator" && grant.organizationId === null,
  );
}

/**
 * Whether an account may be disabled, given how many active accounts administer the whole district. The last
 * of them stays: nobody could let people in again.
 */
export function checkDisabling(
  found: Pick<User, "state" | "roles">,
  districtAdministrators: number,
): Result<true, "already-disabled" | "last-administrator"> {
  if (found.state === "disabled") return refuse("already-disabled");
  return keepsAdministrator(found, [], districtAdministrators);
}

/** Whether an account may hold these roles from now on: the last administrator of the district stays one. */
export function keepsAdministrator(
  found: Pick<User, "state" | "roles">,
  wanted: readonly RoleGrant[],
  districtAdministrators: number,
): Result<true, "last-administrator"> {
  if (found.state === "disabled" || administersDistrict({ roles: wanted })) return ok(true);
  if (administersDistrict(found) && districtAdministrators <= 1) {
    return refuse("last-administrator");
  }
  return ok(true);
}
