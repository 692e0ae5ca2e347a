import type { Db, Tx } from "../../../platform/database/database.ts";
import type { UserId } from "../model.ts";
import "../tables.ts";

/** Browsers of one person that are remembered; of more, the longest unused are forgotten. */
const MOST = 10;

/** Whether a browser is one in which the user signed in since an instant. */
export async function isKnownDevice(
  db: Db,
  userId: UserId,
  tokenHash: string,
  since: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom("accounts.known_devices")
    .select("token_hash")
    .where("token_hash", "=", tokenHash)
    .where("user_id", "=", userId)
    .where("seen_at", ">", since)
    .executeTakeFirst();
  return row !== undefined;
}

export async function keepDevice(
  tx: Tx,
  userId: UserId,
  tokenHash: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto("accounts.known_devices")
    .values({ token_hash: tokenHash, user_id: userId, seen_at: now })
    .onConflict((conflict) =>
      conflict.columns(["user_id", "token_hash"]).doUpdateSet({ seen_at: now }),
    )
    .execute();
  await tx
    .deleteFrom("accounts.known_devices")
    .where("user_id", "=", userId)
    .where("token_hash", "not in", (eb) =>
      eb
        .selectFrom("accounts.known_devices")
        .select("token_hash")
        .where("user_id", "=", userId)
        .orderBy("seen_at", "desc")
        .limit(MOST),
    )
    .execute();
}

/** Forgets the browsers of a person whose password somebody else may have known. */
export async function forgetDevices(tx: Tx, userId: UserId): Promise<void> {
  await tx.deleteFrom("accounts.known_devices").where("user_id", "=", userId).execute();
}
