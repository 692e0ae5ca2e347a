import { sql, type ExpressionBuilder, type SelectQueryBuilder } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import type { DecisionDetail } from "../../../kernel/decision-details.ts";
import type { Db, Tables } from "../../../platform/database/database.ts";
import type { ApplicantKind, CaseState, RequestChannel, RequestId } from "../model.ts";
import type { Standing } from "../rules/standing.ts";
import "../tables.ts";

/** A case as lists show it: nothing of who asks but a label. */
export type ListedRequest = {
  readonly id: RequestId;
  readonly number: string;
  readonly subject: string;
  readonly organizationId: number;
  readonly userId: string | null;
  readonly channel: RequestChannel;
  readonly state: CaseState;
  readonly applicantKind: ApplicantKind;
  readonly applicantLabel: string;
  readonly arrivedOn: PlainDate;
  readonly receivedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly provisional: boolean;
  readonly clock: Standing["clock"];
  readonly isConsulting: boolean;
  readonly isExtended: boolean;
  readonly outcomeCode: DecisionCode | null;
  readonly outcomeDetail: DecisionDetail | null;
  readonly concludedOn: PlainDate | null;
  readonly isArchived: boolean;
};

export const LISTED = [
  "id",
  "number",
  "subject",
  "organization_id",
  "user_id",
  "channel",
  "state",
  "applicant_kind",
  "applicant_label",
  "arrived_on",
  "received_on",
  "due_on",
  "provisional",
  "clock",
  "is_consulting",
  "is_extended",
  "outcome_code",
  "outcome_detail",
  "concluded_on",
  "is_archived",
] as const;
type ListedRow = Pick<Tables["requests.cases"], (typeof LISTED)[number]>;

export function toListed(row: ListedRow): ListedRequest {
  return {
    id: row.id as RequestId,
    number: row.number,
    subject: row.subject,
    organizationId: row.organization_id,
    userId: row.user_id,
    channel: row.channel,
    state: row.state,
    applicantKind: row.applicant_kind,
    applicantLabel: row.applicant_label,
    arrivedOn: row.arrived_on as PlainDate,
    receivedOn: row.received_on as PlainDate | null,
    dueOn: row.due_on as PlainDate | null,
    provisional: row.provisional,
    clock: row.clock as Standing["clock"],
    isConsulting: row.is_consulting,
    isExtended: row.is_extended,
    outcomeCode: row.outcome_code,
    outcomeDetail: row.outcome_detail,
    concludedOn: row.concluded_on as PlainDate | null,
    isArchived: row.is_archived,
  };
}

/** Where a list looks: one site, and the organizations that may be seen (null: all of them). */
export type Within = {
  readonly siteId: number;
  readonly organizationIds: readonly number[] | null;
};

/** The cases of a place. */
export function casesWithin(db: Db, { siteId, organizationIds }: Within) {
  let query = db.selectFrom("requests.cases").where("site_id", "=", siteId);
  // No organization at all finds nothing; -1 is nobody's key.
  if (organizationIds !== null)
    query = query.where("organization_id", "in", [...organizationIds, -1]);
  return query;
}

type Cases = ExpressionBuilder<Tables, "requests.cases">;
export type CasesQuery<O> = SelectQueryBuilder<Tables, "requests.cases", O>;

/** Neither answered nor ended. Written as the index of open cases has it. */
export const isOpen = (is: Cases) => is("concluded_on", "is", null);
/** Answered, and still to be brought to the applicant. Written as the index has it. */
export const isUndelivered = sql<boolean>`state not in ('delivered', 'closed')`;
