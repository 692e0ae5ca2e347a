import { yearOf } from "../../kernel/dates.ts";
import { ok } from "../../kernel/result.ts";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { applicantMark, codeMark, codeOf } from "./codes.ts";
import { REQUESTS_QUEUE, type Answer, type RequestJob, type RequestsDeps } from "./deps.ts";
import type { CaseEvent, EventFacts } from "./events.ts";
import type { RequestId } from "./model.ts";
import { caseOf } from "./rules/case.ts";
import { checkedClock, standingOf } from "./rules/clock.ts";
import { applicantLabel, requestNumber, type NewRequest } from "./rules/filing.ts";
import type { Occasion } from "./rules/occasion.ts";
import { columnsOf, insertCases, takeNumbers } from "./store/cases.ts";

export type Entry = { readonly one: NewRequest; readonly facts: readonly EventFacts[] };
export type Entered = { readonly id: RequestId; readonly number: string; readonly one: NewRequest };

/**
 * Enters new cases of one site, with numbers that follow each other. The year of the numbers is the one in which they
 * are entered, whatever day they arrived on.
 */
export async function enterCases(
  deps: RequestsDeps,
  tx: Tx,
  siteId: number,
  entries: readonly Entry[],
  occasion: Occasion,
): Answer<readonly Entered[]> {
  if (entries.length === 0) return ok([]);
  const at = deps.clock.now();
  const year = yearOf(occasion.today);
  const made = [];
  for (const { one, facts } of entries) {
    const events = eventsOf(facts, at, occasion);
    const found = caseOf({ organizationId: one.organizationId, asked: one.asked }, events);
    const clock = checkedClock(found, occasion.calendar, occasion.interpretation);
    if (!clock.ok) return clock;
    made.push({
      one,
      id: newId<"request">(),
      events,
      found,
      standing: standingOf(found, clock.value),
    });
  }
  const first = await takeNumbers(tx, siteId, year, entries.length);
  const numbered = made.map((one, index) => ({
    ...one,
    number: requestNumber(year, first + index),
  }));
  await insertCases(
    tx,
    numbered.map(({ one, id, number, events, found, standing }) => ({
      site_id: siteId,
      id,
      number,
      applicant_kind: one.applicant.kind,
      applicant_label: applicantLabel(one.applicant),
      applicant_mark: applicantMark(deps.sealer, one.applicant),
      arrived_on: one.arrivedOn,
      form_key: one.formKey,
      code_mark: codeMark(deps.sealer, number, codeOf(deps.sealer, one.formKey)),
      events: events.length,
      version: 1,
      filed_at: at,
      changed_at: at,
      ...columnsOf(found, standing),
    })),
    numbered.map(({ one, id }) => ({
      site_id: siteId,
      case_id: id,
      sealed: deps.sealer.seal(JSON.stringify(one.applicant), id),
      purged_on: null,
    })),
    numbered.flatMap(({ id, events }) =>
      events.map((event) => ({
        site_id: siteId,
        case_id: id,
        seq: event.seq,
        kind: event.facts.kind,
        at,
        by_id: event.by,
        by_name: event.byName,
        facts: JSON.stringify(event.facts),
      })),
    ),
  );
  const jobs = numbered.map(({ id }): RequestJob => ({ siteId, id, seq: 1 }));
  if (deps.jobs.enqueueAll !== undefined) await deps.jobs.enqueueAll(tx, REQUESTS_QUEUE, jobs);
  else for (const job of jobs) await deps.jobs.enqueue(tx, REQUESTS_QUEUE, job);
  return ok(numbered.map(({ id, number, one }) => ({ id, number, one })));
}

/** What is known of a case at its entry: that it was filed, and confirmed where it was. */
export function filingFacts(one: NewRequest): readonly EventFacts[] {
  const { channel, arrivedOn, oral, confirmedOn } = one;
  const filed = { kind: "filed", channel, arrivedOn, oral } as const;
  return confirmedOn === null
    ? [filed]
    : [filed, { kind: "confirmed", on: confirmedOn, how: "登记时确认" }];
}

function eventsOf(
  facts: readonly EventFacts[],
  at: Date,
  { doer }: Occasion,
): readonly CaseEvent[] {
  return facts.map((one, index) => ({
    seq: index + 1,
    at,
    by: "kind" in doer ? null : doer.userId,
    byName: doer.name,
    facts: one,
  }));
}
