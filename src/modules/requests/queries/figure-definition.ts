import { sql, type Expression, type SqlBool } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import type { DecisionDetail } from "../../../kernel/decision-details.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { ApplicantKind, RequestChannel } from "../model.ts";
import { casesWithin, type Within } from "./listed.ts";

export const caseMeasures = [
  "received",
  "carried-in",
  "concluded",
  "carried-out",
  "handled",
  "paid",
] as const;
/**
 * In what way a case belongs to a period: received in it, open from before, concluded in it, still open after it;
 * handled is any of these; paid is that a fee was paid in it.
 */
export type CaseMeasure = (typeof caseMeasures)[number];

/** A result with any detail ("A1"), with one ("A1:provided"), or with none ("A1:"). */
export type OutcomeKey = DecisionCode | `${DecisionCode}:${DecisionDetail | ""}`;

export const caseTimings = ["in-time", "extended"] as const;
/** Concluded within the first term; or after an extension or later than the term (按时办结, 延期办结). */
export type CaseTiming = (typeof caseTimings)[number];

/** Which cases a figure counts. The same filter counts them, lists them, and adds up groups. Both days are included. */
export type CaseFilter = {
  readonly measure: CaseMeasure;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly kinds?: readonly ApplicantKind[] | undefined;
  readonly channels?: readonly RequestChannel[] | undefined;
  readonly outcomes?: readonly OutcomeKey[] | undefined;
  readonly timing?: CaseTiming | undefined;
  /** What was split off another (一事一申请) counts as part of it: an application counts once. */
  readonly wholeOnly?: boolean | undefined;
};
/** A filter at its place; null is every organization. */
export type CaseDefinition = CaseFilter & Within;

// A case counts from the day its term starts (条例 art. 31); one that ended before it was received, from its end.
export const countedOn = sql<string>`least(received_on, concluded_on)`;
export const timingOf = sql<CaseTiming>`case when is_extended or concluded_on > due_on then 'extended' else 'in-time' end`;
const outcome = sql<string>`outcome_code || ':' || coalesce(outcome_detail, '')`;

/** The cases of a definition; what every reading above begins with. */
export function chosenCases(db: Db, definition: CaseDefinition) {
  const { kinds, channels, outcomes } = definition;
  let query = casesWithin(db, definition).where(belongs(definition));
  if (kinds !== undefined) query = query.where("applicant_kind", "in", [...kinds]);
  if (channels !== undefined) query = query.where("channel", "in", [...channels]);
  if (definition.timing !== undefined) query = query.where(timingOf, "=", definition.timing);
  if (outcomes !== undefined) {
    const [codes, keys] = [
      outcomes.filter((key) => !key.includes(":")),
      outcomes.filter((key) => key.includes(":")),
    ];
    query = query.where(sql<SqlBool>`(outcome_code = any(${codes}) or ${outcome} = any(${keys}))`);
  }
  if (definition.wholeOnly === true)
    query = query.where(
      sql<SqlBool>`not exists (select from requests.events e where e.site_id = cases.site_id
        and e.case_id = cases.id and e.kind = 'split-off')`,
    );
  return query;
}

/** Whether a row belongs to a period in the given way. */
export function belongs({
  measure,
  from,
  to,
}: Pick<CaseDefinition, "measure" | "from" | "to">): Expression<SqlBool> {
  switch (measure) {
    case "received":
      return sql`${countedOn} between ${from} and ${to}`;
    case "carried-in":
      return sql`(${countedOn} < ${from} and (concluded_on is null or concluded_on >= ${from}))`;
    case "concluded":
      return sql`concluded_on between ${from} and ${to}`;
    case "carried-out":
      return sql`(${countedOn} <= ${to} and (concluded_on is null or concluded_on > ${to}))`;
    case "handled":
      return sql`(${countedOn} <= ${to} and (concluded_on is null or concluded_on >= ${from}))`;
    case "paid":
      return sql`exists (select from requests.events e where e.site_id = cases.site_id and e.case_id = cases.id
        and e.kind = 'fee-paid' and (e.facts->>'on') between ${from} and ${to})`;
  }
}
