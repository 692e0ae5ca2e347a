import type { Result } from "../../kernel/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Jobs } from "../../platform/jobs.ts";
import type { EmergencyRefusal } from "./messages.ts";

/** What the module's commands work with: the database itself, since they are done in read-only mode too. */
export type EmergenciesDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: Jobs;
};

export type Answer<T> = Promise<Result<T, EmergencyRefusal>>;
