import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Db, Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { NewUser } from "../contract.ts";
import type { AccountsDeps } from "../deps.ts";
import { actorOf, type Doer, type RoleGrant, type User, type UserId } from "../model.ts";
import { hashPassword } from "../password-hash.ts";
import { checkPassword, type PasswordRefusal } from "../passwords.ts";
import type { Subject } from "../permissions.ts";
import { checkDisabling, mayAdminister } from "../rules.ts";
import * as sessions from "../store/sessions.ts";
import * as users from "../store/users.ts";
import { usernameKey } from "../usernames.ts";

// One person starts alone: lets others in, and can already publish.
const firstRoles: readonly RoleGrant[] = [
  { role: "administrator", organizationId: null },
  { role: "disclosure-office", organizationId: null },
];

type Added = { readonly userId: UserId };
type Disabled = Result<
  true,
  "not-found" | "not-allowed" | "already-disabled" | "last-administrator"
>;

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
): Promise<Result<Added, PasswordRefusal | "not-allowed" | "username-taken">> {
  const allowed = mayAdminister(doer, await placesOf(deps, deps.db.read, ask));
  if (!allowed.ok) return allowed;
  const fit = checkPassword(ask.password, ask.username);
  if (!fit.ok) return fit;
  const hash = await hashPassword(ask.password);
  return deps.db.transact((tx) => add(deps, tx, doer, ask, hash));
}

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
    const allowed = mayAdminister(doer, await placesOf(deps, tx, found.user));
    if (!allowed.ok) return allowed;
    const decided = checkDisabling(found.user, await users.countDistrictAdministrators(tx));
    if (!decided.ok) return decided;

    const now = deps.clock.now();
    await users.updateUser(tx, userId, { state: "disabled", updated_at: now });
    const ended = await sessions.deleteSessionsOf(tx, userId, null);
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

async function add(
  deps: Pick<AccountsDeps, "clock">,
  tx: Tx,
  doer: Doer,
  ask: Omit<NewUser, "password">,
  hash: string,
): Promise<Result<Added, "username-taken">> {
  const now = deps.clock.now();
  const user: User = {
    id: newId<"user">(now.getTime()),
    siteId: ask.siteId,
    username: ask.username,
    displayName: ask.displayName,
    organizationId: ask.organizationId,
    state: "active",
    failedSignIns: 0,
    lastSignedInAt: null,
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

/** Every place that an account reaches: its own organization and those of its roles. */
export async function placesOf(
  deps: Pick<AccountsDeps, "trailOf">,
  db: Db,
  account: Pick<User, "organizationId" | "roles">,
): Promise<readonly Subject[]> {
  const ids = new Set([
    account.organizationId,
    ...account.roles.map((grant) => grant.organizationId),
  ]);
  return Promise.all(
    Array.from(ids, async (id) => ({ trail: id === null ? [] : await deps.trailOf(db, id) })),
  );
}
