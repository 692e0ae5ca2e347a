import type { Db } from "../../../platform/database/database.ts";
import type { User, UserId } from "../model.ts";
import { anyUser, selectUsers, toUser } from "../store/users.ts";
import { usernameKey } from "../usernames.ts";

/** Whether there is any account: without one, the first-run page is shown. */
export function isSetUp(db: Db): Promise<boolean> {
  return anyUser(db);
}

export async function userById(db: Db, id: UserId): Promise<User | null> {
  const row = await selectUsers(db).where("u.id", "=", id).executeTakeFirst();
  return row === undefined ? null : toUser(row);
}

/** The account of a username, in any of its spellings. */
export async function userByName(db: Db, username: string): Promise<User | null> {
  const row = await selectUsers(db)
    .where("u.username_key", "=", usernameKey(username))
    .executeTakeFirst();
  return row === undefined ? null : toUser(row);
}

/** The names of people by their ids, for lists that know them by id alone. */
export async function namesOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("accounts.users")
    .select(["id", "display_name"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

/** A site's accounts in the order of their names; the next page begins after `after`. */
export async function listUsers(
  db: Db,
  siteId: number,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly User[]> {
  let query = selectUsers(db).where("u.site_id", "=", siteId);
  if (page.after !== null) query = query.where("u.username_key", ">", usernameKey(page.after));
  const rows = await query.orderBy("u.username_key").limit(page.limit).execute();
  return rows.map(toUser);
}
