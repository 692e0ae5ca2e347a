import type { Db } from "../../../platform/database/database.ts";
import type { Organization } from "../../organizations/index.ts";
import {
  caseGroups,
  caseMonths,
  feesPaid,
  type CaseGroup,
  type CaseMonth,
} from "../../requests/index.ts";
import type { Period } from "./form-rules.ts";
import type { Reach } from "./place-rules.ts";
import { organizationsCounted } from "./place-rules.ts";

/** Whose cases and which time figures are about. */
export type FigureAsked = {
  readonly siteId: number;
  readonly organizations: readonly Organization[];
  /** Null is the whole district. */
  readonly organizationId: number | null;
  readonly reach: Reach;
  readonly unit: "application" | "item";
  readonly period: Period;
};

/** What the figures of a period are added up from. */
export type RequestFigures = {
  readonly groups: readonly CaseGroup[];
  readonly months: readonly CaseMonth[];
  /** 信息处理费, in yuan. */
  readonly fees: number;
};

/** Reads what the figures of a period are added up from. */
export async function requestFigures(db: Db, asked: FigureAsked): Promise<RequestFigures> {
  const place = placeOf(asked);
  const [groups, months, fees] = await Promise.all([
    caseGroups(db, place),
    caseMonths(db, place),
    feesPaid(db, place),
  ]);
  return { groups, months, fees: [...fees.values()].reduce((sum, yuan) => sum + yuan, 0) };
}

/** The place and time of a reading, as the queries of requests take them. */
export function placeOf(asked: FigureAsked) {
  return {
    siteId: asked.siteId,
    organizationIds: organizationsCounted(asked.organizations, asked.organizationId, asked.reach),
    wholeOnly: asked.unit === "application",
    ...asked.period,
  };
}
