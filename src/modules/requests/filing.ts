import { yearOf } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record } from "../../platform/audit.ts";
import { newId } from "../../platform/ids.ts";
import type { Sealer } from "../../platform/sealing.ts";
import { actorOf, may, type Doer } from "../accounts/index.ts";
import { REQUESTS_QUEUE, type RequestJob, type RequestsDeps } from "./deps.ts";
import type { CaseEvent, EventFacts } from "./events.ts";
import type { RequestRefusal } from "./messages.ts";
import type { Applicant, RequestId } from "./model.ts";
import { caseOf } from "./rules/case.ts";
import { standingOf } from "./rules/clock.ts";
import {
  applicantLabel,
  codeFrom,
  mayFile,
  requestNumber,
  typedCode,
  type NewRequest,
} from "./rules/filing.ts";
import { byFormKeys, columnsOf, insertCases, takeNumbers } from "./store.ts";

/** What an applicant is given: the number, and the code that opens the case to them. */
export type Receipt = {
  readonly id: RequestId;
  readonly number: string;
  readonly code: string;
  /** The form had been sent before: nothing was added. */
  readonly isRepeated: boolean;
};
type Filed = Result<Receipt, RequestRefusal>;

/**
 * Takes requests in, all that came together in one transaction, and answers each by its place. A form that was sent
 * before makes no second request. What cannot be taken in is refused alone and uses no number.
 */
export async function fileRequests(
  deps: RequestsDeps,
  doer: Doer,
  asked: readonly NewRequest[],
): Promise<readonly Filed[]> {
  const done = await deps.db.transact(
    async (tx): Promise<Result<readonly Filed[], RequestRefusal>> => {
      const answers: (Filed | undefined)[] = asked.map(() => undefined);
      const today = deps.clock.today();
      const at = deps.clock.now();
      for (const [place, one] of asked.entries()) {
        const trail = await deps.trailOf(tx, one.organizationId);
        const allowed = may(doer, "request.register", { trail });
        const fit = allowed.ok ? mayFile(one, today) : allowed;
        if (!fit.ok) answers[place] = fit;
      }
      const fresh: { place: number; one: NewRequest; id: RequestId }[] = [];
      const keys = new Map<string, RequestId | null>();
      for (const siteId of new Set(asked.map((one) => one.siteId))) {
        const mine = [...asked.entries()].filter(
          ([place, one]) => one.siteId === siteId && answers[place] === undefined,
        );
        // The year's numbers are locked before it is asked what is there: of two that come at once, the second sees the first.
        const year = yearOf(today);
        await takeNumbers(tx, siteId, year, 0);
        const before = new Map(
          (
            await byFormKeys(
              tx,
              siteId,
              mine.map(([, one]) => one.formKey),
            )
          ).map((found) => [found.formKey, found]),
        );
        const taken: { place: number; one: NewRequest }[] = [];
        for (const [place, one] of mine) {
          const found = before.get(one.formKey);
          if (found !== undefined)
            answers[place] = ok({
              id: found.id,
              number: found.number,
              code: codeOf(deps.sealer, one),
              isRepeated: true,
            });
          else if (!keys.has(`${siteId} ${one.formKey}`)) {
            keys.set(`${siteId} ${one.formKey}`, null);
            taken.push({ place, one });
          }
        }
        if (taken.length === 0) continue;
        let serial = await takeNumbers(tx, siteId, year, taken.length);
        const calendar = await deps.calendarOf(tx, siteId);
        const made = taken.map(({ place, one }) => {
          const id = newId<"request">();
          fresh.push({ place, one, id });
          const number = requestNumber(year, serial);
          serial += 1;
          answers[place] = ok({ id, number, code: codeOf(deps.sealer, one), isRepeated: false });
          const events = filingEvents(one).map((facts, index): CaseEvent => ({
            seq: index + 1,
            at,
            by: "kind" in doer ? null : doer.userId,
            byName: doer.name,
            facts,
          }));
          const found = caseOf({ organizationId: one.organizationId, asked: one.asked }, events);
          return { one, id, number, events, found };
        });
        await insertCases(
          tx,
          made.map(({ one, id, number, events, found }) => ({
            site_id: siteId,
            id,
            number,
            channel: one.channel,
            applicant_kind: one.applicant.kind,
            applicant_label: applicantLabel(one.applicant),
            applicant_mark: applicantMark(deps.sealer, one.applicant),
            arrived_on: one.arrivedOn,
            form_key: one.formKey,
            code_mark: deps.sealer.mark(codeOf(deps.sealer, one), number),
            events: events.length,
            version: 1,
            filed_at: at,
            changed_at: at,
            ...columnsOf(found, standingOf(found, calendar)),
          })),
          made.map(({ one, id }) => ({
            site_id: siteId,
            case_id: id,
            sealed: deps.sealer.seal(JSON.stringify(one.applicant), id),
            purged_on: null,
          })),
          made.flatMap(({ id, events }) =>
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
        for (const { id } of made) {
          const job: RequestJob = { siteId, id, seq: 1 };
          await deps.jobs.enqueue(tx, REQUESTS_QUEUE, job);
        }
        await record(tx, {
          at,
          by: actorOf(doer),
          event: "request.filed",
          subject: made[0]?.id ?? "",
          data: { numbers: made.map((one) => one.number) },
        });
      }
      // The same form twice in one go.
      for (const [place, one] of asked.entries()) {
        if (answers[place] !== undefined) continue;
        const twin = fresh.find(
          (other) => other.one.siteId === one.siteId && other.one.formKey === one.formKey,
        );
        const first = twin === undefined ? undefined : answers[twin.place];
        answers[place] =
          first?.ok === true ? ok({ ...first.value, isRepeated: true }) : refuse("not-found");
      }
      return ok(answers.map((answer): Filed => answer ?? refuse("not-found")));
    },
  );
  return done.ok ? done.value : asked.map(() => done);
}

/** Takes one request in. */
export async function fileRequest(
  deps: RequestsDeps,
  doer: Doer,
  asked: NewRequest,
): Promise<Filed> {
  const [answer] = await fileRequests(deps, doer, [asked]);
  return answer ?? refuse("not-found");
}

function filingEvents(one: NewRequest): readonly EventFacts[] {
  const filed = {
    kind: "filed",
    channel: one.channel,
    arrivedOn: one.arrivedOn,
    oral: one.oral,
  } as const;
  return one.confirmedOn === null
    ? [filed]
    : [filed, { kind: "confirmed", on: one.confirmedOn, how: "登记时确认" }];
}

/** The code of a form's receipt. */
export function codeOf(sealer: Sealer, one: Pick<NewRequest, "formKey">): string {
  return codeFrom(Buffer.from(sealer.mark(one.formKey, "receipt"), "base64url"));
}

/** Whether a typed code is the one of a case. */
export function isCodeOf(sealer: Sealer, number: string, typed: string, mark: string): boolean {
  return sealer.mark(typedCode(typed), number) === mark;
}

/** By what the same applicant is known again: the number of their proof of identity, or the name where there is none. */
export function applicantMark(sealer: Sealer, applicant: Applicant): string {
  const key = applicant.identityNumber.trim().toUpperCase() || applicant.name.trim();
  return sealer.mark(key, "applicant");
}
