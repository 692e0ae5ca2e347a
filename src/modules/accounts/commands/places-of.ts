import type { Db } from "../../../platform/database/database.ts";
import type { AccountsDeps } from "../deps.ts";
import type { User } from "../model.ts";
import type { Subject } from "../permissions.ts";

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
