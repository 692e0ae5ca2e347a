import type { Tx } from "../../../platform/database/database.ts";
import type { Stage } from "../../reviews/index.ts";
import type { DocumentFacts, State } from "../model.ts";
import "../tables.ts";

/** Of an edition that is off its way: nobody has passed it, it waits for nobody. */
export const off = {
  returned: false,
  due_on: null,
  scheduled_for: null,
  schedule_problem: null,
  passed_by: [] as string[],
};

/** Of a document of which no edition waits any more. */
export const nothingWaits = {
  ...off,
  stage: null,
  round: 0,
  waits_since: null,
  submitted_by: null,
  authors: [] as string[],
};

/** Moves the waiting edition of a document to a stage; what the public sees stays as it is. */
export async function moveTo(
  tx: Tx,
  found: DocumentFacts,
  move: {
    readonly stage: Stage;
    readonly state: State;
    readonly round: number;
    readonly returned: boolean;
    readonly dueOn: string | null;
    readonly submittedBy: string | null;
    readonly passedBy: readonly string[];
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .updateTable("documents.documents")
    .set({
      stage: move.stage,
      state: move.state,
      draft_edition: found.draftEdition,
      round: move.round,
      returned: move.returned,
      waits_since: move.at,
      due_on: move.dueOn,
      scheduled_for: null,
      schedule_problem: null,
      submitted_by: move.submittedBy,
      authors: [...found.authors],
      passed_by: [...move.passedBy],
      updated_at: move.at,
      version: found.version + 1,
    })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.id)
    .execute();
}

/** Ends the way of an edition that was reviewed and is not for the public: it is sealed and kept. */
export async function settle(
  tx: Tx,
  found: DocumentFacts,
  state: State | null,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("documents.editions")
    .set({ settled_at: at })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.draftEdition)
    .where("settled_at", "is", null)
    .execute();
  await tx
    .updateTable("documents.documents")
    .set({
      ...nothingWaits,
      state: state ?? found.state,
      updated_at: at,
      version: found.version + 1,
    })
    .where("site_id", "=", found.siteId)
    .where("id", "=", found.id)
    .execute();
}
