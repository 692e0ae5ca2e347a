import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Doer, User } from "./model.ts";
import { may, type Subject } from "./permissions.ts";

/**
 * Whether someone may administer an account: they must be trusted with its own organization and with every
 * organization it holds a role for, so that nobody makes or takes over an account stronger than themselves.
 */
export function mayAdminister(doer: Doer, places: readonly Subject[]): Result<true, "not-allowed"> {
  for (const place of places) {
    const allowed = may(doer, "account.administer", place);
    if (!allowed.ok) return allowed;
  }
  return ok(true);
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
  if (administersDistrict(found) && districtAdministrators <= 1) {
    return refuse("last-administrator");
  }
  return ok(true);
}
