import type { Clock } from "../../platform/clock.ts";
import type { Database, Db } from "../../platform/database/database.ts";
import type { Sealer } from "../../platform/sealing.ts";
import type { SecondFactorPolicy } from "./sign-in-rules.ts";

export type AccountsDeps = {
  readonly db: Database;
  readonly clock: Clock;
  /** The ids of an organization and of all above it. The tree belongs to another module. */
  trailOf(db: Db, organizationId: number): Promise<readonly number[]>;
};

/** What signing in and sessions ask for. */
export type SessionDeps = Pick<AccountsDeps, "db" | "clock"> & {
  readonly secondFactor: SecondFactorPolicy;
};

/** What the second factor asks for: its secrets are sealed. */
export type SecondFactorDeps = SessionDeps & { readonly sealer: Sealer };
