import type { Db } from "../../../platform/database/database.ts";
import "../tables.ts";

export type Pressing = {
  readonly scheduledFor: Date | null;
  readonly onDisplayUntil: string | null;
  readonly nextReviewOn: string | null;
};

/** The hours and days that press documents of the work list: of publication, of coming off line, of looking again. */
export async function pressingOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pressing>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("documents.documents")
    .select(["id", "scheduled_for", "on_display_until", "next_review_on"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        scheduledFor: row.scheduled_for,
        onDisplayUntil: row.on_display_until,
        nextReviewOn: row.next_review_on,
      },
    ]),
  );
}
