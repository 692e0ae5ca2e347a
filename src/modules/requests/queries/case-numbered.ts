import type { PlainDate } from "../../../kernel/dates.ts";
import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { RequestId } from "../model.ts";
import "../tables.ts";

/** What a case is to whoever only refers to it. */
export type CaseHead = {
  readonly id: RequestId;
  readonly number: string;
  readonly organizationId: number;
  readonly subject: string;
  readonly applicantLabel: string;
  readonly receivedOn: PlainDate | null;
  readonly code: DecisionCode | null;
  readonly concludedOn: PlainDate | null;
  readonly deliveredOn: PlainDate | null;
};

/** The case with a registration number; null where there is none. */
export async function caseNumbered(
  db: Db | Tx,
  siteId: number,
  number: string,
): Promise<CaseHead | null> {
  const row = await db
    .selectFrom("requests.cases")
    .select([
      "id",
      "number",
      "organization_id",
      "subject",
      "applicant_label",
      "received_on",
      "outcome_code",
      "concluded_on",
      "delivered_on",
    ])
    .where("site_id", "=", siteId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        id: row.id as RequestId,
        number: row.number,
        organizationId: row.organization_id,
        subject: row.subject,
        applicantLabel: row.applicant_label,
        receivedOn: row.received_on as PlainDate | null,
        code: row.outcome_code,
        concludedOn: row.concluded_on as PlainDate | null,
        deliveredOn: row.delivered_on as PlainDate | null,
      };
}
