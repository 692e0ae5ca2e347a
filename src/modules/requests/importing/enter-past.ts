import { ok, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { actorOf, may, type Doer } from "../../accounts/index.ts";
import type { SiteCalendar } from "../../calendar/index.ts";
import type { RequestsDeps } from "../deps.ts";
import type { CaseEvent, EventFacts } from "../events.ts";
import { applicantMark, codeMark, codeOf } from "../codes.ts";
import type { RequestRefusal } from "../messages.ts";
import type { Applicant, Asked, RequestId } from "../model.ts";
import { caseOf } from "../rules/case.ts";
import { clockOf, standingOf } from "../rules/clock.ts";
import { applicantLabel, partsOfNumber } from "../rules/filing.ts";
import { columnsOf, insertCases } from "../store/cases.ts";
import { judgePast } from "./past-clock.ts";
import type { CellProblem, PastCase } from "./past-case.ts";
import { pastEvents } from "./past-events.ts";
import { goOnAfter, numbersTaken } from "./store.ts";

/** What became of a row: entered with remarks, there before, or faulty. */
export type EnteredRow =
  | { readonly is: "entered"; readonly remarks: readonly string[] }
  | { readonly is: "there" }
  | { readonly is: "faulty"; readonly problem: CellProblem };

type Deps = Pick<RequestsDeps, "db" | "clock" | "sealer" | "calendarOf">;

/** What a case consists of when it comes from elsewhere, whole. */
export type WholeCase = {
  readonly number: string;
  readonly formKey: string;
  readonly organizationId: number;
  readonly applicant: Applicant | null;
  readonly applicantLabel: string;
  readonly asked: Asked;
  readonly filedAt: Date;
  readonly events: readonly CaseEvent[];
};

/**
 * Enters requests of the past, all in one transaction, and answers each by its place. A number that is there already
 * is left as it is, so that an interrupted import is simply run again. With `isTrial` nothing is kept. Nobody is told
 * of what is long over. Refuses whoever may not administer requests.
 */
export async function enterPast(
  deps: Deps,
  doer: Doer,
  siteId: number,
  rows: readonly PastCase[],
  isTrial: boolean,
): Promise<Result<readonly EnteredRow[], RequestRefusal>> {
  const allowed = may(doer, "request.administer", { trail: [] });
  if (!allowed.ok) return allowed;
  const calendar = await deps.calendarOf(deps.db.read, siteId);
  const at = deps.clock.now();
  const made = rows.map((past) => ({ past, ...madeOf(past, doer, at, calendar) }));
  const answersFor = (taken: ReadonlySet<string>) =>
    made.map(({ past, entered }): EnteredRow =>
      taken.has(past.number) ? { is: "there" } : entered,
    );
  const numbers = rows.map((row) => row.number);
  if (isTrial) return ok(answersFor(await numbersTaken(deps.db.read, siteId, numbers)));
  return deps.db.transact(async (tx): Promise<Result<readonly EnteredRow[], RequestRefusal>> => {
    const answers = answersFor(await numbersTaken(tx, siteId, numbers));
    const fresh = made.flatMap(({ whole }, place) =>
      answers[place]?.is === "entered" ? [whole] : [],
    );
    await insertWhole(deps, tx, siteId, fresh, calendar);
    if (fresh.length > 0)
      await record(tx, {
        at,
        by: actorOf(doer),
        event: "requests.imported",
        subject: String(siteId),
        data: { numbers: fresh.map((one) => one.number) },
      });
    return ok(answers);
  });
}

function madeOf(
  past: PastCase,
  doer: Doer,
  at: Date,
  calendar: SiteCalendar,
): { readonly whole: WholeCase; readonly entered: EnteredRow } {
  const { events: facts, remarks } = pastEvents(past);
  const asked = askedOf(past);
  const asEvents = (all: readonly EventFacts[]) =>
    all.map((one, index): CaseEvent => ({
      seq: index + 1,
      at,
      by: "kind" in doer ? null : doer.userId,
      byName: doer.name,
      facts: one,
    }));
  const found = caseOf({ organizationId: past.organizationId, asked }, asEvents(facts));
  const judged = judgePast(past, found, calendar);
  const said = judged.ok ? [...remarks, ...judged.remarks] : remarks;
  const applicant = applicantOf(past);
  const noted = said.map((text) => ({ kind: "noted", text: `导入说明：${text}` }) as const);
  return {
    whole: {
      number: past.number,
      formKey: `import:${past.number}`,
      organizationId: past.organizationId,
      applicant,
      applicantLabel: applicantLabel(applicant),
      asked,
      filedAt: new Date(`${past.arrivedOn}T09:00:00+08:00`),
      events: asEvents([...facts, ...noted]),
    },
    entered: judged.ok
      ? { is: "entered", remarks: said }
      : { is: "faulty", problem: judged.problem },
  };
}

/** Puts whole cases into the tables, and lets the numbers of their years go on after them. */
export async function insertWhole(
  { sealer, clock }: Pick<RequestsDeps, "sealer" | "clock">,
  tx: Tx,
  siteId: number,
  cases: readonly WholeCase[],
  calendar: SiteCalendar,
): Promise<readonly RequestId[]> {
  if (cases.length === 0) return [];
  const all = cases.map((one) => ({ one, id: newId<"request">() }));
  await insertCases(
    tx,
    all.map(({ one, id }) => {
      const found = caseOf(one, one.events);
      const { applicant } = one;
      return {
        site_id: siteId,
        id,
        number: one.number,
        applicant_kind: applicant?.kind ?? "other",
        applicant_label: one.applicantLabel,
        applicant_mark:
          applicant === null ? sealer.mark(id, "applicant") : applicantMark(sealer, applicant),
        arrived_on: found.arrivedOn,
        form_key: one.formKey,
        code_mark: codeMark(sealer, one.number, codeOf(sealer, one.formKey)),
        events: one.events.length,
        version: 1,
        filed_at: one.filedAt,
        changed_at: clock.now(),
        ...columnsOf(found, standingOf(found, clockOf(found, calendar))),
      };
    }),
    all.map(({ one, id }) => ({
      site_id: siteId,
      case_id: id,
      sealed: one.applicant === null ? null : sealer.seal(JSON.stringify(one.applicant), id),
      purged_on: one.applicant === null ? clock.today() : null,
    })),
    all.flatMap(({ one, id }) =>
      one.events.map((event) => ({
        site_id: siteId,
        case_id: id,
        seq: event.seq,
        kind: event.facts.kind,
        at: event.at,
        by_id: event.by,
        by_name: event.byName,
        facts: JSON.stringify(event.facts),
      })),
    ),
  );
  for (const [year, serial] of lastSerials(cases)) await goOnAfter(tx, siteId, year, serial);
  return all.map(({ id }) => id);
}

function lastSerials(cases: readonly WholeCase[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const { number } of cases) {
    const parts = partsOfNumber(number);
    if (parts !== null) last.set(parts.year, Math.max(parts.serial, last.get(parts.year) ?? 0));
  }
  return last;
}

function askedOf(past: PastCase): Asked {
  return {
    items: past.items.map((text, index) => ({ place: index + 1, text })),
    features: past.features,
    form: past.form,
    way: past.way,
    acceptsOtherForm: true,
    helpWanted: "",
  };
}

function applicantOf(past: PastCase): Applicant {
  return {
    kind: past.applicantKind,
    name: past.applicantName,
    identityKind: past.applicantKind === "citizen" ? "resident-card" : "credit-code",
    identityNumber: past.identityNumber,
    representative: "",
    contact: "",
    phone: past.phone,
    email: past.email,
    fax: "",
    address: past.address,
    postcode: "",
    agent: null,
  };
}
