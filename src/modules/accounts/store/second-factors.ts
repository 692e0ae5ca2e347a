import type { Db, Tx } from "../../../platform/database/database.ts";
import type { UserId } from "../model.ts";
import "../tables.ts";

export type SecondFactor = {
  /** Sealed. */
  readonly secret: string;
  readonly enrolledAt: Date | null;
  readonly lastStep: number;
};

export async function lockSecondFactor(tx: Tx, userId: UserId): Promise<SecondFactor | null> {
  const row = await tx
    .selectFrom("accounts.second_factors")
    .select(["secret", "enrolled_at", "last_step"])
    .where("user_id", "=", userId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined
    ? null
    : { secret: row.secret, enrolledAt: row.enrolled_at, lastStep: row.last_step };
}

/** Keeps a secret that is not confirmed yet, in place of one that was not confirmed either. */
export async function beginSecondFactor(tx: Tx, userId: UserId, secret: string): Promise<void> {
  await tx
    .insertInto("accounts.second_factors")
    .values({ user_id: userId, secret, enrolled_at: null })
    .onConflict((conflict) =>
      conflict
        .column("user_id")
        .doUpdateSet({ secret, last_step: 0 })
        .where("accounts.second_factors.enrolled_at", "is", null),
    )
    .execute();
}

export async function updateSecondFactor(
  tx: Tx,
  userId: UserId,
  change: { readonly enrolled_at?: Date; readonly last_step: number },
): Promise<void> {
  await tx
    .updateTable("accounts.second_factors")
    .set(change)
    .where("user_id", "=", userId)
    .execute();
}

/** Takes the second factor and its recovery codes away; answers whether there was one that counted. */
export async function deleteSecondFactor(tx: Tx, userId: UserId): Promise<boolean> {
  await tx.deleteFrom("accounts.recovery_codes").where("user_id", "=", userId).execute();
  const gone = await tx
    .deleteFrom("accounts.second_factors")
    .where("user_id", "=", userId)
    .returning("enrolled_at")
    .executeTakeFirst();
  return gone !== undefined && gone.enrolled_at !== null;
}

/** Puts these recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  tx: Tx,
  userId: UserId,
  marks: readonly string[],
): Promise<void> {
  await tx.deleteFrom("accounts.recovery_codes").where("user_id", "=", userId).execute();
  await tx
    .insertInto("accounts.recovery_codes")
    .values(marks.map((mark) => ({ user_id: userId, code_mark: mark, used_at: null })))
    .execute();
}

/** Uses a recovery code up; answers false when it is not one, or was used before. */
export async function useRecoveryCode(
  tx: Tx,
  userId: UserId,
  mark: string,
  now: Date,
): Promise<boolean> {
  const used = await tx
    .updateTable("accounts.recovery_codes")
    .set({ used_at: now })
    .where("user_id", "=", userId)
    .where("code_mark", "=", mark)
    .where("used_at", "is", null)
    .returning("user_id")
    .executeTakeFirst();
  return used !== undefined;
}

export async function recoveryCodesLeft(db: Db, userId: UserId): Promise<number> {
  const { count } = await db
    .selectFrom("accounts.recovery_codes")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("user_id", "=", userId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function enrolledAt(db: Db, userId: UserId): Promise<Date | null> {
  const row = await db
    .selectFrom("accounts.second_factors")
    .select("enrolled_at")
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return row?.enrolled_at ?? null;
}
