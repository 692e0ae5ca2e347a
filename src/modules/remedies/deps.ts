import type { Result } from "../../kernel/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db, Tx } from "../../platform/database/database.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";
import type { RemedyRefusal } from "./messages.ts";

/** What the module's commands work with. */
export type RemediesDeps = {
  readonly db: GatedDatabase;
  readonly clock: Clock;
  readonly trailOf: (db: Db | Tx, organizationId: number) => Promise<readonly number[]>;
};

/** The remedy and the version of it that the person saw. */
export type SeenRemedy = {
  readonly siteId: number;
  readonly id: string;
  readonly version: number;
};

export type Answer<T> = Promise<Result<T, RemedyRefusal>>;
