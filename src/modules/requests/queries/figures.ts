import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import type { DecisionDetail } from "../../../kernel/decision-details.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { ApplicantKind, RequestChannel, RequestId } from "../model.ts";
import {
  belongs,
  chosenCases,
  timingOf,
  type CaseDefinition,
  type CaseFilter,
  type CaseMeasure,
  type CaseTiming,
} from "./figure-definition.ts";

/** Cases of a period that agree in everything a figure asks for, and how many of them belong to it in each way. */
export type CaseGroup = {
  readonly organizationId: number;
  readonly kind: ApplicantKind;
  readonly channel: RequestChannel;
  readonly code: DecisionCode | null;
  readonly detail: DecisionDetail | null;
  readonly timing: CaseTiming;
  readonly counts: Readonly<Record<Exclude<CaseMeasure, "paid">, number>>;
};

/** How many cases a definition finds. */
export async function countCases(db: Db, definition: CaseDefinition): Promise<number> {
  const { n } = await chosenCases(db, definition)
    .select((is) => is.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

export type CountedCase = {
  readonly id: RequestId;
  readonly number: string;
  readonly organizationId: number;
  readonly subject: string;
  readonly applicantLabel: string;
  readonly kind: ApplicantKind;
  readonly channel: RequestChannel;
  readonly receivedOn: PlainDate | null;
  readonly concludedOn: PlainDate | null;
  readonly code: DecisionCode | null;
  readonly detail: DecisionDetail | null;
};

/** One page of the cases that a definition finds, the last filed first; `next` goes into `after`. */
export async function casesOf(
  db: Db,
  definition: CaseDefinition,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly CountedCase[]; readonly next: string | null }> {
  const mark = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(page.after ?? "");
  let query = chosenCases(db, definition)
    .select([
      "id",
      "number",
      "organization_id",
      "subject",
      "applicant_label",
      "applicant_kind",
      "channel",
      "received_on",
      "concluded_on",
      "outcome_code",
      "outcome_detail",
      "filed_at",
    ])
    .orderBy("filed_at", "desc")
    .orderBy("id", "desc")
    .limit(page.limit + 1);
  if (mark?.[1] !== undefined && mark[2] !== undefined)
    query = query.where(
      sql<boolean>`(filed_at, id) < (${new Date(Number(mark[1]))}, ${mark[2]}::uuid)`,
    );
  const found = await query.execute();
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({
      id: row.id as RequestId,
      number: row.number,
      organizationId: row.organization_id,
      subject: row.subject,
      applicantLabel: row.applicant_label,
      kind: row.applicant_kind,
      channel: row.channel,
      receivedOn: row.received_on as PlainDate | null,
      concludedOn: row.concluded_on as PlainDate | null,
      code: row.outcome_code,
      detail: row.outcome_detail,
    })),
    next:
      found.length > page.limit && last !== undefined
        ? `${last.filed_at.getTime()}_${last.id}`
        : null,
  };
}

/** Everything that a period's figures need, in one reading: its cases in groups. */
export async function caseGroups(
  db: Db,
  place: Pick<CaseDefinition, "siteId" | "organizationIds" | "from" | "to" | "wholeOnly">,
): Promise<readonly CaseGroup[]> {
  const number = (measure: CaseMeasure) =>
    sql<number>`(count(*) filter (where ${belongs({ ...place, measure })}))::int`;
  const rows = await chosenCases(db, { ...place, measure: "handled" })
    .select([
      "organization_id",
      "applicant_kind",
      "channel",
      "outcome_code",
      "outcome_detail",
      timingOf.as("timing"),
      number("received").as("received"),
      number("carried-in").as("carried_in"),
      number("concluded").as("concluded"),
      number("carried-out").as("carried_out"),
      number("handled").as("handled"),
    ])
    .groupBy([
      "organization_id",
      "applicant_kind",
      "channel",
      "outcome_code",
      "outcome_detail",
      timingOf,
    ])
    .execute();
  return rows.map((row) => ({
    organizationId: row.organization_id,
    kind: row.applicant_kind,
    channel: row.channel,
    code: row.outcome_code,
    detail: row.outcome_detail,
    timing: row.timing,
    counts: {
      received: row.received,
      "carried-in": row.carried_in,
      concluded: row.concluded,
      "carried-out": row.carried_out,
      handled: row.handled,
    },
  }));
}

/** How many cases of groups a filter counts: the same as `countCases` over the period that the groups were read for. */
export function countInGroups(
  groups: readonly CaseGroup[],
  filter: Omit<CaseFilter, "from" | "to" | "wholeOnly"> & {
    readonly measure: Exclude<CaseMeasure, "paid">;
  },
): number {
  const { kinds, channels, outcomes } = filter;
  return groups
    .filter(
      (group) =>
        (kinds === undefined || kinds.includes(group.kind)) &&
        (channels === undefined || channels.includes(group.channel)) &&
        (filter.timing === undefined || filter.timing === group.timing) &&
        (outcomes === undefined ||
          (group.code !== null &&
            (outcomes.includes(group.code) ||
              outcomes.includes(`${group.code}:${group.detail ?? ""}`)))),
    )
    .reduce((sum, group) => sum + group.counts[filter.measure], 0);
}
