import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { RoleGrant, User, UserId } from "../model.ts";
import "../tables.ts";

const ADMINISTRATION = 74_656_612;

export type StoredUser = { readonly user: User; readonly passwordHash: string };

/** One at a time: changes that depend on how many accounts there are. Held to the end of the transaction. */
export async function lockAdministration(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADMINISTRATION})`.execute(tx);
}

/** Users with their roles, as the other questions narrow them down. */
export function selectUsers(db: Db) {
  return db
    .selectFrom("accounts.users as u")
    .leftJoin("accounts.second_factors as f", (join) =>
      join.onRef("f.user_id", "=", "u.id").on("f.enrolled_at", "is not", null),
    )
    .select([
      "u.id",
      "u.site_id",
      "u.username",
      "u.display_name",
      "u.organization_id",
      "u.password_hash",
      "u.state",
      "u.failed_sign_ins",
      "u.last_signed_in_at",
      "u.must_change_password",
      "u.oidc_name",
      "u.oidc_subject",
      "f.enrolled_at",
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("accounts.role_grants as g")
          .select(["g.role", "g.organization_id as organizationId"])
          .whereRef("g.user_id", "=", "u.id")
          .orderBy("g.role")
          .orderBy("g.organization_id"),
      ).as("roles"),
    );
}

type UserRow = Awaited<ReturnType<ReturnType<typeof selectUsers>["executeTakeFirstOrThrow"]>>;

/** A row as the module speaks of it. */
export function toUser(row: Omit<UserRow, "password_hash">): User {
  return {
    id: row.id as UserId,
    siteId: row.site_id,
    username: row.username,
    displayName: row.display_name,
    organizationId: row.organization_id,
    state: row.state,
    failedSignIns: row.failed_sign_ins,
    lastSignedInAt: row.last_signed_in_at,
    mustChangePassword: row.must_change_password,
    oidcName: row.oidc_name,
    isOidcLinked: row.oidc_subject !== null,
    isEnrolled: row.enrolled_at !== null,
    roles: row.roles,
  };
}

export async function findByName(db: Db, usernameKey: string): Promise<StoredUser | null> {
  const row = await selectUsers(db).where("u.username_key", "=", usernameKey).executeTakeFirst();
  return row === undefined ? null : { user: toUser(row), passwordHash: row.password_hash };
}

export async function lockUser(tx: Tx, id: UserId): Promise<StoredUser | null> {
  const row = await selectUsers(tx).where("u.id", "=", id).forUpdate("u").executeTakeFirst();
  return row === undefined ? null : { user: toUser(row), passwordHash: row.password_hash };
}

/** Adds a user; answers false when the name is taken. */
export async function insertUser(
  tx: Tx,
  user: User,
  usernameKey: string,
  passwordHash: string,
  now: Date,
): Promise<boolean> {
  const added = await tx
    .insertInto("accounts.users")
    .values({
      id: user.id,
      site_id: user.siteId,
      username: user.username,
      username_key: usernameKey,
      display_name: user.displayName,
      organization_id: user.organizationId,
      password_hash: passwordHash,
      state: user.state,
      last_signed_in_at: null,
      must_change_password: user.mustChangePassword,
      oidc_name: user.oidcName,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.constraint("users_username_unique").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) return false;
  await insertGrants(tx, user.id, user.roles, now);
  return true;
}

/** Puts these roles in the place of all that the user held. */
export async function replaceGrants(
  tx: Tx,
  userId: UserId,
  grants: readonly RoleGrant[],
  now: Date,
): Promise<void> {
  await tx.deleteFrom("accounts.role_grants").where("user_id", "=", userId).execute();
  await insertGrants(tx, userId, grants, now);
}

/** Whether another account is known to the other system under this name. */
export async function isOidcNameTaken(tx: Tx, name: string, except: UserId): Promise<boolean> {
  const other = await tx
    .selectFrom("accounts.users")
    .select("id")
    .where("oidc_name", "=", name)
    .where("id", "<>", except)
    .executeTakeFirst();
  return other !== undefined;
}

async function insertGrants(tx: Tx, userId: UserId, grants: readonly RoleGrant[], now: Date) {
  if (grants.length === 0) return;
  await tx
    .insertInto("accounts.role_grants")
    .values(
      grants.map((grant) => ({
        user_id: userId,
        role: grant.role,
        organization_id: grant.organizationId,
        granted_at: now,
      })),
    )
    .onConflict((conflict) => conflict.constraint("role_grants_once").doNothing())
    .execute();
}

export async function updateUser(
  tx: Tx,
  id: UserId,
  change: {
    readonly state?: User["state"];
    readonly display_name?: string;
    readonly organization_id?: number | null;
    readonly password_hash?: string;
    readonly must_change_password?: boolean;
    readonly oidc_name?: string | null;
    readonly oidc_subject?: string | null;
    readonly failed_sign_ins?: number;
    readonly last_signed_in_at?: Date;
    readonly updated_at?: Date;
  },
): Promise<void> {
  await tx.updateTable("accounts.users").set(change).where("id", "=", id).execute();
}

/** How many active accounts administer the whole district. */
export async function countDistrictAdministrators(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom("accounts.users as u")
    .innerJoin("accounts.role_grants as g", "g.user_id", "u.id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("u.state", "=", "active")
    .where("g.role", "=", "administrator")
    .where("g.organization_id", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function countFailedSignIn(tx: Tx, id: UserId): Promise<void> {
  await tx
    .updateTable("accounts.users")
    .set((eb) => ({ failed_sign_ins: eb("failed_sign_ins", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

export async function anyUser(db: Db): Promise<boolean> {
  return (
    (await db.selectFrom("accounts.users").select("id").limit(1).executeTakeFirst()) !== undefined
  );
}
