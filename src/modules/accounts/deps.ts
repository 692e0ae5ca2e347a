import type { Clock } from "../../platform/clock.ts";
import type { Database, Db } from "../../platform/database/database.ts";

export type AccountsDeps = {
  readonly db: Database;
  readonly clock: Clock;
  /** The ids of an organization and of all above it. The tree belongs to another module. */
  trailOf(db: Db, organizationId: number): Promise<readonly number[]>;
};
