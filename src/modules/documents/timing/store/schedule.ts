import type { Tx } from "../../../../platform/database/database.ts";
import type { DocumentFacts } from "../../model.ts";
import "../../tables.ts";

/**
 * Settles the hour at which the waiting edition is published; null: none any more, it stays approved. What has an
 * hour is not due by a day; without one, it is due again by `dueOn`.
 */
export async function setHour(
  tx: Tx,
  found: DocumentFacts,
  hour: Date | null,
  at: Date,
  dueOn: string | null = null,
): Promise<void> {
  await tx
    .updateTable("documents.documents")
    .set({
      stage: hour === null ? "approved" : "scheduled",
      scheduled_for: hour,
      due_on: hour === null ? dueOn : null,
      schedule_problem: null,
      schedule_asked_at: hour === null ? null : at,
      updated_at: at,
      version: found.version + 1,
    })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.id)
    .execute();
}

/** Notes what keeps a scheduled edition back, as a sentence; null: nothing. The version stays: nothing was decided. */
export async function noteProblem(
  tx: Tx,
  document: { readonly siteId: number; readonly id: string },
  problem: string | null,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("documents.documents")
    .set({ schedule_problem: problem, schedule_asked_at: at })
    .where("site_id", "=", document.siteId)
    .where("id", "=", document.id)
    .where("stage", "=", "scheduled")
    .execute();
}
