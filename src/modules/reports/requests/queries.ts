import type { Db } from "../../../platform/database/database.ts";
import type { Organization } from "../../organizations/index.ts";
import { remedyGroups } from "../../remedies/index.ts";
import { caseGroups, caseMonths, feesPaid, unpaidAfterNotice } from "../../requests/index.ts";
import type { FigurePlace } from "./contract.ts";
import type { FormId, Period } from "./form-rules.ts";
import type { RequestReport } from "./model.ts";
import { organizationsCounted } from "./place-rules.ts";
import { reportOf, type RequestFigures } from "./report-rules.ts";

/** Whose cases and which time figures are about. */
export type FigureAsked = {
  readonly siteId: number;
  readonly organizations: readonly Organization[];
  /** Without an organization: the whole district. */
  readonly place: FigurePlace;
  readonly period: Period;
};

/** The report on a period in a form. Every number is counted from the cases now. */
export async function requestReport(
  db: Db,
  asked: FigureAsked,
  form: FormId,
): Promise<RequestReport> {
  const { organization } = asked.place;
  return reportOf(await requestFigures(db, asked), {
    ...asked,
    form,
    organizationName: asked.organizations.find((one) => one.slug === organization)?.name ?? "全区",
  });
}

/** Reads what the figures of a period are added up from. */
export async function requestFigures(db: Db, asked: FigureAsked): Promise<RequestFigures> {
  const counted = countedAt(asked);
  const [cases, remedies, months, fees, noticedUnpaid] = await Promise.all([
    caseGroups(db, counted),
    remedyGroups(db, counted),
    caseMonths(db, counted),
    feesPaid(db, counted),
    unpaidAfterNotice(db, counted),
  ]);
  return { cases, remedies, months, fees, noticedUnpaid };
}

/** The place of figures as the queries of cases and remedies take it; an organization that is not there has nothing. */
export function countedAt(asked: FigureAsked) {
  const { organization, reach, unit } = asked.place;
  const id =
    organization === undefined
      ? null
      : (asked.organizations.find((one) => one.slug === organization)?.id ?? -1);
  return {
    siteId: asked.siteId,
    organizationIds: organizationsCounted(asked.organizations, id, reach),
    wholeOnly: unit === "application",
    ...asked.period,
  };
}
