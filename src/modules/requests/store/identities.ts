import type { PlainDate } from "../../../kernel/dates.ts";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { RequestId } from "../model.ts";
import "../tables.ts";

/** Who asks, as it is sealed; null once it is purged. */
export async function sealedIdentity(
  db: Db | Tx,
  siteId: number,
  id: RequestId,
): Promise<string | null> {
  const row = await db
    .selectFrom("requests.identities")
    .select("sealed")
    .where("site_id", "=", siteId)
    .where("case_id", "=", id)
    .executeTakeFirst();
  return row?.sealed ?? null;
}

export async function replaceIdentity(
  tx: Tx,
  siteId: number,
  id: RequestId,
  sealed: string,
): Promise<void> {
  await tx
    .updateTable("requests.identities")
    .set({ sealed })
    .where("site_id", "=", siteId)
    .where("case_id", "=", id)
    .execute();
}

/** What lists show of who asks, and by which the same person is known again. */
export async function markApplicant(
  tx: Tx,
  siteId: number,
  id: RequestId,
  about: { readonly label: string; readonly kind: string; readonly mark: string },
): Promise<void> {
  await tx
    .updateTable("requests.cases")
    .set({
      applicant_label: about.label,
      applicant_kind: about.kind as never,
      applicant_mark: about.mark,
    })
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .execute();
}

/** Cases that ended before a day and whose identity is still kept, locked; the oldest first. */
export async function identitiesToPurge(
  tx: Tx,
  siteId: number,
  endedBefore: PlainDate,
  most: number,
): Promise<readonly { readonly id: RequestId; readonly number: string }[]> {
  const rows = await tx
    .selectFrom("requests.identities as identity")
    .innerJoin("requests.cases as one", (join) =>
      join.onRef("one.site_id", "=", "identity.site_id").onRef("one.id", "=", "identity.case_id"),
    )
    .select(["one.id", "one.number"])
    .where("identity.site_id", "=", siteId)
    .where("identity.purged_on", "is", null)
    .where("one.state", "in", ["delivered", "closed"])
    .where("one.concluded_on", "<", endedBefore)
    .orderBy("one.concluded_on")
    .limit(most)
    .forUpdate()
    .execute();
  return rows.map((row) => ({ id: row.id as RequestId, number: row.number }));
}

export async function purgeIdentitiesOf(
  tx: Tx,
  siteId: number,
  ids: readonly RequestId[],
  on: PlainDate,
): Promise<void> {
  await tx
    .updateTable("requests.identities")
    .set({ sealed: null, purged_on: on })
    .where("site_id", "=", siteId)
    .where("case_id", "in", ids)
    .execute();
}

/** The sites that have requests. */
export async function sitesWithRequests(db: Db): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("requests.numbers")
    .select("site_id")
    .distinct()
    .orderBy("site_id")
    .execute();
  return rows.map((row) => row.site_id);
}
