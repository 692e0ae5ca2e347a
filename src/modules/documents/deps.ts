import type { Id } from "../../kernel/ids.ts";
import type { Result } from "../../kernel/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
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

/** What the module's commands work with. */
export type DocumentsDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly mayGoOn: CheckGate;
  readonly mayEnter: BulkGate;
};

export type DocumentRef = { readonly siteId: number; readonly id: Id<"document"> };
/** The document and the version of it that the person saw. */
export type Seen = DocumentRef & { readonly version: number };

export type Answer<T> = Promise<Result<T, DocumentRefusal>>;
