import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../platform/database/database.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";
import type { Jobs } from "../../platform/jobs.ts";
import type { DocumentName } from "./importing/table-rules.ts";
import type { RedirectTarget } from "./model.ts";

/** What the rest of the product says of addresses. A site is the first of its group. */
export type Places = {
  /** Those of some addresses at which a page stands. */
  live(db: Db, siteId: number, addresses: readonly string[]): Promise<ReadonlySet<string>>;
  /** Where targets are now, in their order; null for a record that is nowhere before the public. */
  addressesOf(
    db: Db,
    siteId: number,
    targets: readonly RedirectTarget[],
  ): Promise<readonly (string | null)[]>;
  /** The keys of the documents that bear each of some names, in their order. */
  documentsNamed(
    db: Db,
    siteId: number,
    names: readonly DocumentName[],
  ): Promise<readonly (readonly string[])[]>;
};

export type AddressesDeps = {
  readonly db: GatedDatabase;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly places: Places;
};
