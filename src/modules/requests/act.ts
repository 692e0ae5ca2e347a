import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record } from "../../platform/audit.ts";
import type { Db, Tx } from "../../platform/database/database.ts";
import { actorOf, type Action, type Doer } from "../accounts/index.ts";
import {
  REQUESTS_QUEUE,
  type Answer,
  type RequestJob,
  type RequestsDeps,
  type SeenCase,
} from "./deps.ts";
import type { CaseEvent, EventFacts } from "./events.ts";
import type { RequestRefusal } from "./messages.ts";
import { after, type Case } from "./rules/case.ts";
import { checkedClock, standingOf } from "./rules/clock.ts";
import { inWhoseName, type Occasion } from "./rules/occasion.ts";
import { appendEvents, lockCase, type CaseRecord } from "./store/cases.ts";
import { settingsOf } from "./store/settings.ts";

/** The applicant, who proved to be one by number and code. */
export const applicant = { kind: "system", name: "申请人" } as const;

export type Decide = (
  found: CaseRecord,
  occasion: Occasion,
) => Result<readonly EventFacts[], RequestRefusal>;

/** What was decided, for what belongs to the same step elsewhere: the case before it and after it. */
export type Taken = {
  readonly found: CaseRecord;
  readonly next: Case;
  readonly occasion: Occasion;
};
export type Also = (tx: Tx, taken: Taken) => Answer<readonly EventFacts[]>;

/** The case after a step: its next version, and what was added. */
export type Stepped = { readonly version: number; readonly events: readonly CaseEvent[] };

/** Where a right will do, beside the organ that has the case: an organ that helps. */
export type Place = number;

/**
 * Takes one step in a case. Every step reads the same: lock, ask for the right, ask the rule, add what happened,
 * work out the clock anew, record, enqueue; one transaction, of which a refusal leaves nothing. `also` does what
 * belongs to the same step elsewhere (a letter, a number) before anything is added, and may add events of its own.
 */
export function act(
  deps: RequestsDeps,
  doer: Doer,
  seen: SeenCase,
  action: Action,
  decide: Decide,
  also: Also | null = null,
  place: Place | null = null,
): Answer<Stepped> {
  return deps.db.transact(async (tx): Answer<Stepped> => {
    const found = await lockCase(tx, seen.siteId, seen.id);
    if (found === undefined) return refuse("not-found");
    const occasion = await occasionOf(deps, tx, seen.siteId, doer);
    const { organizationId, helpers } = found.case;
    const helping = helpers.map((one) => one.organizationId);
    const places = [organizationId, ...helping.filter((one) => one === place)];
    const acting = await somebodyAt(deps, tx, occasion, action, places);
    if (acting === null) {
      // Who may not even look is not told that there is something.
      const readers = [organizationId, ...helping];
      const reader = await somebodyAt(deps, tx, occasion, "request.read", readers);
      return refuse(reader === null ? "not-found" : "not-allowed");
    }
    if (seen.version !== null && seen.version !== found.version)
      return refuse("changed-by-someone-else");

    const decided = decide(found, occasion);
    if (!decided.ok) return decided;
    const next = afterAll(found, decided.value);
    const clock = checkedClock(next, occasion.calendar, occasion.interpretation);
    if (!clock.ok) return clock;
    const more = also === null ? ok([]) : await also(tx, { found, next, occasion });
    if (!more.ok) return more;
    const facts = [...decided.value, ...more.value];
    return addEvents(deps, tx, found, facts, occasion, acting === doer ? null : acting.name);
  });
}

/** In whose name somebody may do something at one of several organs; null where nowhere. */
async function somebodyAt(
  deps: RequestsDeps,
  tx: Tx,
  occasion: Occasion,
  action: Action,
  places: readonly number[],
): Promise<Doer | null> {
  for (const place of places) {
    const found = inWhoseName(occasion, action, await deps.trailOf(tx, place));
    if (found !== null) return found;
  }
  return null;
}

/** Upon what a step is decided now, at a site, by somebody. */
export async function occasionOf(
  deps: RequestsDeps,
  db: Db | Tx,
  siteId: number,
  doer: Doer,
): Promise<Occasion> {
  const { interpretation } = await settingsOf(db, siteId);
  const calendar = await deps.calendarOf(db, siteId);
  const today = deps.clock.today();
  const standsInFor = (await deps.standsInFor?.(db, doer, today)) ?? [];
  return { today, calendar, interpretation, doer, standsInFor };
}

/**
 * Adds what happened to a locked case, with everything that follows from it. Refuses a history that cannot be, of
 * which the clock has the last word.
 */
export async function addEvents(
  deps: Pick<RequestsDeps, "clock" | "jobs">,
  tx: Tx,
  found: CaseRecord,
  facts: readonly EventFacts[],
  { doer, calendar, interpretation }: Occasion,
  insteadOf: string | null = null,
): Answer<Stepped> {
  const at = deps.clock.now();
  const last = found.events.at(-1)?.seq ?? 0;
  const events = facts.map((one, index) => ({
    seq: last + index + 1,
    at,
    by: "kind" in doer ? null : doer.userId,
    byName: insteadOf === null ? doer.name : `${doer.name}（代${insteadOf}）`,
    facts: one,
  }));
  const next = events.reduce(after, found.case);
  const clock = checkedClock(next, calendar, interpretation);
  if (!clock.ok) return clock;
  await appendEvents(tx, found, events, next, standingOf(next, clock.value), at);
  for (const event of events) {
    const job: RequestJob = { siteId: found.siteId, id: found.id, seq: event.seq };
    await deps.jobs.enqueue(tx, REQUESTS_QUEUE, job);
  }
  await record(tx, {
    at,
    by: actorOf(doer),
    event: `request.${facts[0]?.kind ?? "touched"}`,
    subject: found.id,
    data: {
      number: found.number,
      version: found.version + 1,
      kinds: facts.map((one) => one.kind),
      ...(insteadOf === null ? {} : { insteadOf }),
    },
  });
  return ok({ version: found.version + 1, events });
}

/** The case as it would be after these, for what is decided before they are added. */
function afterAll(found: CaseRecord, facts: readonly EventFacts[]): Case {
  return facts.reduce<Case>(
    (next, one) => after(next, { seq: 0, at: found.filedAt, by: null, byName: "", facts: one }),
    found.case,
  );
}
