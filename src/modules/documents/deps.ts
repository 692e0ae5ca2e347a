import type { Id } from "../../kernel/ids.ts";
import type { Result } from "../../kernel/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";
import type { Jobs } from "../../platform/jobs.ts";
import type { BulkDocument } from "./bulk.ts";
import type { DocumentRefusal } from "./messages.ts";
import type { Edition } from "./model.ts";

/** What the checks say to an edition that wants to go on: to review, or to the public. */
export type CheckGate = (
  tx: Tx,
  edition: Edition,
  purpose: "submit" | "publish",
) => Promise<Result<true, "leak-found" | "warning-open" | "scan-pending">>;

/**
 * What the checks say to documents that are entered many at once: those that may not be, by their place in the
 * list, with the reason in plain Chinese. It is asked once a batch.
 */
export type BulkGate = (
  documents: readonly BulkDocument[],
) => Promise<readonly { readonly index: number; readonly reason: string }[]>;

/** Whether what the public sees of a document, and of the places given, may change at an instant: nothing is frozen. */
export type FreezeGate = (
  tx: Tx,
  touched: {
    readonly siteId: number;
    readonly documentId: string | null;
    readonly columnIds: readonly number[];
    readonly organizationIds: readonly number[];
  },
  at: Date,
) => Promise<Result<true, "frozen">>;

/** What the module's commands work with. */
export type DocumentsDeps = {
  readonly db: GatedDatabase;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly mayGoOn: CheckGate;
  readonly mayEnter: BulkGate;
  readonly mayTouch: FreezeGate;
};

export type DocumentRef = { readonly siteId: number; readonly id: Id<"document"> };
/** The document and the version of it that the person saw. */
export type Seen = DocumentRef & { readonly version: number };

export type Answer<T> = Promise<Result<T, DocumentRefusal>>;
