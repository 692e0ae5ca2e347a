import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { PlainDate } from "../../kernel/dates.ts";
import { record } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import { actorOf, may, type Action, type Doer } from "../accounts/index.ts";
import type { SiteCalendar } from "../calendar/index.ts";
import {
  REQUESTS_QUEUE,
  type Answer,
  type RequestJob,
  type RequestsDeps,
  type SeenCase,
} from "./deps.ts";
import type { CaseEvent, EventFacts } from "./events.ts";
import type { RequestRefusal } from "./messages.ts";
import { after } from "./rules/case.ts";
import { standingOf } from "./rules/clock.ts";
import { appendEvents, lockCase, type CaseRecord } from "./store.ts";

/** The applicant, who proved to be one by number and code. */
export const applicant = { kind: "system", name: "申请人" } as const;

/** What a rule decides upon beside the case: the day, the calendar, and who asks. */
export type Occasion = {
  readonly today: PlainDate;
  readonly calendar: SiteCalendar;
  readonly doer: Doer;
};
export type Decide = (
  found: CaseRecord,
  occasion: Occasion,
) => Result<readonly EventFacts[], RequestRefusal>;

/** The case after a step: its next version, and what was added. */
export type Stepped = { readonly version: number; readonly events: readonly CaseEvent[] };

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
  also?: (tx: Tx, found: CaseRecord, occasion: Occasion) => Answer<readonly EventFacts[]>,
): Answer<Stepped> {
  return deps.db.transact(async (tx): Answer<Stepped> => {
    const found = await lockCase(tx, seen.siteId, seen.id);
    if (found === undefined) return refuse("not-found");
    const trail = await deps.trailOf(tx, found.case.organizationId);
    const allowed = may(doer, action, { trail });
    if (!allowed.ok) return allowed;
    if (seen.version !== null && seen.version !== found.version)
      return refuse("changed-by-someone-else");

    const calendar = await deps.calendarOf(tx, seen.siteId);
    const occasion = { today: deps.clock.today(), calendar, doer };
    const decided = decide(found, occasion);
    if (!decided.ok) return decided;
    const more = also === undefined ? ok([]) : await also(tx, found, occasion);
    if (!more.ok) return more;
    return ok(await addEvents(deps, tx, doer, found, [...decided.value, ...more.value], calendar));
  });
}

/** Adds what happened to a locked case, with everything that follows from it. */
export async function addEvents(
  deps: Pick<RequestsDeps, "clock" | "jobs">,
  tx: Tx,
  doer: Doer,
  found: CaseRecord,
  facts: readonly EventFacts[],
  calendar: SiteCalendar,
): Promise<Stepped> {
  const at = deps.clock.now();
  const last = found.events.at(-1)?.seq ?? 0;
  const events = facts.map((one, index) => ({
    seq: last + index + 1,
    at,
    by: "kind" in doer ? null : doer.userId,
    byName: doer.name,
    facts: one,
  }));
  const next = events.reduce(after, found.case);
  const standing = standingOf(next, calendar);
  await appendEvents(tx, found, events, next, standing, at);
  for (const event of events) {
    const job: RequestJob = { siteId: found.siteId, id: found.id, seq: event.seq };
    await deps.jobs.enqueue(tx, REQUESTS_QUEUE, job);
  }
  await record(tx, {
    at,
    by: actorOf(doer),
    event: `request.${facts[0]?.kind ?? "touched"}`,
    subject: found.id,
    data: { number: found.number, version: found.version + 1, kinds: facts.map((one) => one.kind) },
  });
  return { version: found.version + 1, events };
}
