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
  // The row is locked before it is looked at: of two first sign-ins at once the second finds it linked.
  const prepared = await tx
    .selectFrom("accounts.users")
    .select(["id", "oidc_subject"])
    .where("oidc_name", "=", name)
    .forUpdate()
    .executeTakeFirst();
  if (prepared === undefined) return null;
  const { id, oidc_subject: known } = prepared;
  return known === null || known === subject
    ? { userId: id as UserId, isLinked: known !== null }
    : null;
}
