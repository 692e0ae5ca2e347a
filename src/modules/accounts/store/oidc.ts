import type { Tx } from "../../../platform/database/database.ts";
import type { UserId } from "../model.ts";
import "../tables.ts";

/**
 * The account of a subject at an issuer, or one that was prepared under this name and is not linked yet: a
 * name that moves on to another person there does not open an account here.
 */
export async function findByOidc(
  tx: Tx,
  subject: string,
  name: string | null,
): Promise<{ readonly userId: UserId; readonly isLinked: boolean } | null> {
  const linked = await tx
    .selectFrom("accounts.users")
    .select("id")
    .where("oidc_subject", "=", subject)
    .executeTakeFirst();
  if (linked !== undefined) return { userId: linked.id as UserId, isLinked: true };
  if (name === null) return null;
  const prepared = await tx
    .selectFrom("accounts.users")
    .select("id")
    .where("oidc_name", "=", name)
    .where("oidc_subject", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return prepared === undefined ? null : { userId: prepared.id as UserId, isLinked: false };
}
