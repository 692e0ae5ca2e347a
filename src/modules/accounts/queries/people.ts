import type { Db } from "../../../platform/database/database.ts";
import type { Role, User, UserState } from "../model.ts";
import { selectUsers, toUser } from "../store/users.ts";
import { usernameKey } from "../usernames.ts";

export type PeopleFilter = {
  readonly siteId: number;
  /** Organizations whose people the one who asks may see; null for all, and for those of none. */
  readonly scope: readonly number[] | null;
  /** Organizations asked for; null for all. */
  readonly organizationIds: readonly number[] | null;
  /** Part of a name or username, in any spelling. */
  readonly query: string | null;
  readonly role: Role | null;
  readonly state: UserState | null;
};

export type PeoplePage = {
  readonly total: number;
  readonly rows: readonly User[];
  readonly next: string | null;
};

/** People in the order of their usernames, with how many there are in all; the next page begins after `after`. */
export async function findPeople(
  db: Db,
  filter: PeopleFilter,
  page: { readonly after: string | null; readonly limit: number },
): Promise<PeoplePage> {
  const matching = () => {
    let query = selectUsers(db).where("u.site_id", "=", filter.siteId);
    if (filter.scope !== null) query = query.where("u.organization_id", "in", within(filter.scope));
    if (filter.organizationIds !== null) {
      query = query.where("u.organization_id", "in", within(filter.organizationIds));
    }
    const { query: words, role, state } = filter;
    if (words !== null) {
      const pattern = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
      const key = `%${usernameKey(words).replaceAll(/[\\%_]/g, "\\$&")}%`;
      query = query.where((eb) =>
        eb.or([eb("u.display_name", "like", pattern), eb("u.username_key", "like", key)]),
      );
    }
    if (state !== null) query = query.where("u.state", "=", state);
    if (role !== null) {
      query = query.where("u.id", "in", (eb) =>
        eb.selectFrom("accounts.role_grants").select("user_id").where("role", "=", role),
      );
    }
    return query;
  };
  let rows = matching();
  if (page.after !== null) rows = rows.where("u.username_key", ">", usernameKey(page.after));
  const [found, { count }] = await Promise.all([
    rows
      .orderBy("u.username_key")
      .limit(page.limit + 1)
      .execute(),
    matching()
      .clearSelect()
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow(),
  ]);
  const shown = found.slice(0, page.limit).map(toUser);
  return {
    total: count,
    rows: shown,
    next: found.length > page.limit ? (shown.at(-1)?.username ?? null) : null,
  };
}

/** No organization at all is a list that nothing is in, and an empty one would be faulty SQL. */
function within(ids: readonly number[]): readonly number[] {
  return ids.length === 0 ? [0] : ids;
}
