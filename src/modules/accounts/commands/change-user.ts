import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { AccountsDeps } from "../deps.ts";
import { actorOf, type Doer, type RoleGrant, type UserId } from "../model.ts";
import {
  areSameGrants,
  checkDisabling,
  checkGrants,
  keepsAdministrator,
  mayForAccount,
  type GrantRefusal,
} from "../rules.ts";
import { forgetDevices } from "../store/devices.ts";
import * as sessions from "../store/sessions.ts";
import * as users from "../store/users.ts";
import { oidcNameKey } from "../usernames.ts";
import { placesOf } from "./places-of.ts";

type Change = {
  readonly userId: UserId;
  readonly displayName: string;
  readonly organizationId: number | null;
  readonly roles: readonly RoleGrant[];
  readonly oidcName: string | null;
  /** Whether the one who asks has just proved who they are: roles change only then. */
  readonly isFresh: boolean;
};
type ChangeRefusal =
  | GrantRefusal
  | "not-found"
  | "oidc-name-taken"
  | "last-administrator"
  | "needs-fresh-proof";

/**
 * Changes a name, an organization, roles, or the name in the other system. Where the organization or the
 * roles change, the person's sessions end, so that what they see is what they may do.
 */
export function changeUser(
  deps: AccountsDeps,
  doer: Doer,
  ask: Change,
): Promise<Result<true, ChangeRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<true, ChangeRefusal>> => {
    await users.lockAdministration(tx);
    const found = await users.lockUser(tx, ask.userId);
    if (found === null) return refuse("not-found");
    const before = found.user;
    const places = [
      ...(await placesOf(deps, tx, before)),
      ...(await placesOf(deps, tx, { organizationId: ask.organizationId, roles: ask.roles })),
    ];
    const allowed = mayForAccount(doer, "account.administer", places);
    if (!allowed.ok) return allowed;
    const account = { userId: before.id, held: before.roles };
    const grantable = checkGrants(doer, account, ask.roles, places);
    if (!grantable.ok) return grantable;
    const rolesDiffer = !areSameGrants(before.roles, ask.roles);
    if (rolesDiffer && !ask.isFresh) return refuse("needs-fresh-proof");
    const administrators = await users.countDistrictAdministrators(tx);
    const kept = keepsAdministrator(before, ask.roles, administrators);
    if (!kept.ok) return kept;
    const oidcName = ask.oidcName === null ? null : oidcNameKey(ask.oidcName);
    const isOtherName = oidcName !== before.oidcName;
    if (isOtherName && oidcName !== null) {
      if (await users.isOidcNameTaken(tx, oidcName, before.id)) return refuse("oidc-name-taken");
    }

    const now = deps.clock.now();
    await users.updateUser(tx, before.id, {
      display_name: ask.displayName,
      organization_id: ask.organizationId,
      updated_at: now,
      ...(isOtherName ? { oidc_name: oidcName, oidc_subject: null } : {}),
    });
    if (rolesDiffer) await users.replaceGrants(tx, before.id, ask.roles, now);
    const isMoved = rolesDiffer || before.organizationId !== ask.organizationId;
    const ended = isMoved ? await sessions.deleteSessionsOf(tx, before.id) : 0;
    await record(tx, {
      at: now,
      by: actorOf(doer),
      event: "user.changed",
      subject: before.id,
      data: {
        before: { organizationId: before.organizationId, roles: before.roles },
        after: { organizationId: ask.organizationId, roles: ask.roles },
        isRenamed: before.displayName !== ask.displayName,
        isOidcNameChanged: isOtherName,
        sessionsEnded: ended,
      },
    });
    return ok(true);
  });
}

type Disabled = Result<
  true,
  "not-found" | "not-allowed" | "already-disabled" | "last-administrator"
>;

/** Shuts an account out and ends its sessions. The last administrator of the whole district stays. */
export async function disableUser(
  deps: AccountsDeps,
  doer: Doer,
  userId: UserId,
): Promise<Disabled> {
  return deps.db.transact(async (tx): Promise<Disabled> => {
    await users.lockAdministration(tx);
    const found = await users.lockUser(tx, userId);
    if (found === null) return refuse("not-found");
    const places = await placesOf(deps, tx, found.user);
    const allowed = mayForAccount(doer, "account.administer", places);
    if (!allowed.ok) return allowed;
    const decided = checkDisabling(found.user, await users.countDistrictAdministrators(tx));
    if (!decided.ok) return decided;

    const now = deps.clock.now();
    await users.updateUser(tx, userId, { state: "disabled", updated_at: now });
    await forgetDevices(tx, userId);
    const ended = await sessions.deleteSessionsOf(tx, userId);
    await record(tx, {
      at: now,
      by: actorOf(doer),
      event: "user.disabled",
      subject: userId,
      data: { sessionsEnded: ended },
    });
    return ok(true);
  });
}

type EnableRefusal = "not-found" | "not-allowed" | "already-active";

/** Lets a disabled account in again, with the roles and the password it had. */
export async function enableUser(
  deps: AccountsDeps,
  doer: Doer,
  userId: UserId,
): Promise<Result<true, EnableRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<true, EnableRefusal>> => {
    const found = await users.lockUser(tx, userId);
    if (found === null) return refuse("not-found");
    const places = await placesOf(deps, tx, found.user);
    const allowed = mayForAccount(doer, "account.administer", places);
    if (!allowed.ok) return allowed;
    if (found.user.state === "active") return refuse("already-active");
    const now = deps.clock.now();
    await users.updateUser(tx, userId, { state: "active", updated_at: now });
    await record(tx, {
      at: now,
      by: actorOf(doer),
      event: "user.enabled",
      subject: userId,
      data: { roles: found.user.roles },
    });
    return ok(true);
  });
}
