import type { PlainDate } from "../../kernel/dates.ts";
import type { Result } from "../../kernel/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db, Tx } from "../../platform/database/database.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";
import type { Jobs } from "../../platform/jobs.ts";
import type { Sealer } from "../../platform/sealing.ts";
import type { Doer, SignedIn } from "../accounts/index.ts";
import type { SiteCalendar } from "../calendar/index.ts";
import type { RequestRefusal } from "./messages.ts";
import type { RequestId } from "./model.ts";

/** What the module's commands work with. */
export type RequestsDeps = {
  readonly db: GatedDatabase;
  readonly clock: Clock;
  readonly jobs: Jobs;
  /** Keeps identities, and marks codes and applicants. */
  readonly sealer: Sealer;
  /** Keeps what stands in official letters; where there is none, letters go out on paper alone. */
  readonly letterSealer?: Sealer | undefined;
  /** Those whose deputy somebody is on a day; where there is none, nobody stands in for anybody. */
  readonly standsInFor?:
    | ((db: Db | Tx, doer: Doer, day: PlainDate) => Promise<readonly SignedIn[]>)
    | undefined;
  readonly calendarOf: (db: Db | Tx, siteId: number) => Promise<SiteCalendar>;
  readonly trailOf: (db: Db | Tx, organizationId: number) => Promise<readonly number[]>;
};

export type CaseRef = { readonly siteId: number; readonly id: RequestId };
/** The case and the version of it that the person saw; the applicant's own steps need none. */
export type SeenCase = CaseRef & { readonly version: number | null };

export type Answer<T> = Promise<Result<T, RequestRefusal>>;

/** The queue of what follows from a change: telling the applicant. */
export const REQUESTS_QUEUE = "requests";
/** What lies in it: which event happened. */
export type RequestJob = CaseRef & { readonly seq: number };
