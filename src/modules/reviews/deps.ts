import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";

/** What the module's commands work with. */
export type ReviewsDeps = { readonly db: Database; readonly clock: Clock };
