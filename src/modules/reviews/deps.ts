import type { Clock } from "../../platform/clock.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";

/** What the module's commands work with. */
export type ReviewsDeps = { readonly db: GatedDatabase; readonly clock: Clock };
