import type { Db, Tx } from "../../../platform/database/database.ts";
import { usualSettings, type RequestSettings } from "../rules/settings.ts";
import "../tables.ts";

/** What a site settled for its requests, or what holds until it does. */
export async function settingsOf(db: Db | Tx, siteId: number): Promise<RequestSettings> {
  const row = await db
    .selectFrom("requests.settings")
    .select(["interpretation", "retention_months"])
    .where("site_id", "=", siteId)
    .executeTakeFirst();
  if (row === undefined) return usualSettings;
  return {
    interpretation: { ...usualSettings.interpretation, ...row.interpretation },
    retentionMonths: row.retention_months,
  };
}

export async function saveSettings(
  tx: Tx,
  siteId: number,
  settings: RequestSettings,
  at: Date,
): Promise<void> {
  const values = {
    interpretation: JSON.stringify(settings.interpretation),
    retention_months: settings.retentionMonths,
    changed_at: at,
  };
  await tx
    .insertInto("requests.settings")
    .values({ site_id: siteId, ...values })
    .onConflict((conflict) => conflict.column("site_id").doUpdateSet(values))
    .execute();
}
