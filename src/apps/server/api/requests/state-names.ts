import type { CaseState } from "../../../../modules/requests/index.ts";

/** Where a case stands, as lists say it. */
export const stateNames: Readonly<Record<CaseState, string>> = {
  unconfirmed: "待确认",
  "in-progress": "办理中",
  "awaiting-correction": "待补正",
  "awaiting-reasons": "待说明理由",
  "awaiting-payment": "待缴费",
  "in-review": "法制审核",
  "to-be-signed": "待签发",
  "to-be-delivered": "待送达",
  delivered: "已答复",
  closed: "已办结",
};
