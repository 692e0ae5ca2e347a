import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { NewUser } from "../contract.ts";
import type { AccountsDeps } from "../deps.ts";
import { actorOf, type Doer, type RoleGrant, type User, type UserId } from "../model.ts";
import { hashPassword } from "../password-hash.ts";
import { checkPassword, type PasswordRefusal } from "../passwords.ts";
import { checkGrants, mayForAccount, type GrantRefusal } from "../rules.ts";
import * as users from "../store/users.ts";
import { oidcNameKey, usernameKey } from "../usernames.ts";
import { placesOf } from "./places-of.ts";

// One person starts alone: lets others in, and can already publish.
const firstRoles: readonly RoleGrant[] = [
  { role: "administrator", organizationId: null },
  { role: "disclosure-office", organizationId: null },
];

type Added = { readonly userId: UserId };
type Taken = "username-taken" | "oidc-name-taken";

/** Makes the first account, for the whole district. Refused as soon as there is any account. */
export async function createFirstAdministrator(
  deps: Pick<AccountsDeps, "db" | "clock">,
  ask: Omit<NewUser, "roles">,
): Promise<Result<Added, PasswordRefusal | "already-set-up">> {
  const fit = checkPassword(ask.password, ask.username);
  if (!fit.ok) return fit;
  const hash = await hashPassword(ask.password);
  return deps.db.transact(async (tx): Promise<Result<Added, "already-set-up">> => {
    await users.lockAdministration(tx);
    if (await users.anyUser(tx)) return refuse("already-set-up");
    const doer: Doer = { kind: "system", name: "first-run" };
    const added = await add(deps, tx, doer, { ...ask, roles: firstRoles }, hash);
    return added.ok ? added : refuse("already-set-up");
  });
}

/** Makes an account. Only for organizations, and with roles, that the one who asks administers. */
export async function createUser(
  deps: AccountsDeps,
  doer: Doer,
  ask: NewUser,
): Promise<Result<Added, PasswordRefusal | GrantRefusal | Taken>> {
  const places = await placesOf(deps, deps.db.read, ask);
  const allowed = mayForAccount(doer, "account.administer", places);
  if (!allowed.ok) return allowed;
  const grantable = checkGrants(doer, { userId: null, held: [] }, ask.roles, places);
  if (!grantable.ok) return grantable;
  const fit = checkPassword(ask.password, ask.username);
  if (!fit.ok) return fit;
  const hash = await hashPassword(ask.password);
  return deps.db.transact((tx) => add(deps, tx, doer, ask, hash));
}

async function add(
  deps: Pick<AccountsDeps, "clock">,
  tx: Tx,
  doer: Doer,
  ask: Omit<NewUser, "password">,
  hash: string,
): Promise<Result<Added, Taken>> {
  const now = deps.clock.now();
  const id = newId<"user">(now.getTime());
  const oidcName = ask.oidcName === undefined ? null : oidcNameKey(ask.oidcName);
  if (oidcName !== null) {
    await users.lockAdministration(tx);
    if (await users.isOidcNameTaken(tx, oidcName, id)) return refuse("oidc-name-taken");
  }
  const user: User = {
    id,
    siteId: ask.siteId,
    username: ask.username,
    displayName: ask.displayName,
    organizationId: ask.organizationId,
    state: "active",
    failedSignIns: 0,
    lastSignedInAt: null,
    mustChangePassword: ask.mustChangePassword === true,
    oidcName,
    isOidcLinked: false,
    isEnrolled: false,
    roles: ask.roles,
  };
  if (!(await users.insertUser(tx, user, usernameKey(ask.username), hash, now))) {
    return refuse("username-taken");
  }
  await record(tx, {
    at: now,
    by: actorOf(doer),
    event: "user.created",
    subject: user.id,
    data: { siteId: user.siteId, organizationId: user.organizationId, roles: user.roles },
  });
  return ok({ userId: user.id });
}
