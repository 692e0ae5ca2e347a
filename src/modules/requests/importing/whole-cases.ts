import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { SiteCalendar } from "../../calendar/index.ts";
import type { Interpretation } from "../../deadlines/index.ts";
import { applicantMark, codeMark, codeOf } from "../codes.ts";
import type { RequestsDeps } from "../deps.ts";
import type { CaseEvent } from "../events.ts";
import type { Applicant, ApplicantKind, Asked, RequestId } from "../model.ts";
import { caseOf } from "../rules/case.ts";
import { clockOf, standingOf } from "../rules/clock.ts";
import { partsOfNumber } from "../rules/filing.ts";
import { columnsOf, insertCases } from "../store/cases.ts";
import { goOnAfter } from "./store.ts";

/** By what a site counts its terms. */
export type Counting = { readonly calendar: SiteCalendar; readonly interpretation: Interpretation };

/** What a case consists of when it comes from elsewhere, whole. */
export type WholeCase = {
  readonly number: string;
  readonly formKey: string;
  readonly organizationId: number;
  readonly applicant: Applicant | null;
  readonly applicantKind: ApplicantKind;
  readonly applicantLabel: string;
  readonly asked: Asked;
  readonly filedAt: Date;
  readonly events: readonly CaseEvent[];
};

/** Puts whole cases into the tables, and lets the numbers of their years go on after them. */
export async function insertWhole(
  { sealer, clock }: Pick<RequestsDeps, "sealer" | "clock">,
  tx: Tx,
  siteId: number,
  cases: readonly WholeCase[],
  { calendar, interpretation }: Counting,
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
        applicant_kind: one.applicantKind,
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
        ...columnsOf(found, standingOf(found, clockOf(found, calendar, interpretation))),
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
