import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { addWorkingDays, type WorkingCalendar } from "../../kernel/working-days.ts";
import { remedyTerm, type RemedyTermKind } from "../deadlines/index.ts";
import { isReviewFirst } from "../official-letters/index.ts";
import type { CaseHead } from "../requests/index.ts";
import type { Remedy } from "./model.ts";
import { lastOf } from "./rules.ts";

/** What is to be done by when. */
export type RemedyDue = {
  readonly what: string;
  readonly lastDay: PlainDate;
  readonly basis: string;
  /** False where the text that says so was not at hand. */
  readonly confirmed: boolean;
};

/** The Regulation names no term for complaints (art. 47, 51): practice until an office settles its own. */
export const COMPLAINT_WORKING_DAYS = 15;
const LONGEST_COMPLAINT_TERM = 90;

/** Whether a number of working days can be the term of complaints. */
export function checkComplaintDays(days: number): Result<number, "days-out-of-range"> {
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_COMPLAINT_TERM
    ? ok(days)
    : refuse("days-out-of-range");
}

/**
 * What the organization still has to do in a remedy and its last day: answer the reviewing body or the court from the
 * day the copy came (行政复议法, 行政诉讼法), deal with a complaint within `complaintDays` working days.
 */
export function dueIn(
  found: Remedy,
  calendar: WorkingCalendar,
  complaintDays: number,
): RemedyDue | null {
  const { decision, notifiedOn, filedOn } = lastOf(found);
  if (decision !== null || found.voidedOn !== null) return null;
  switch (found.kind) {
    case "reconsideration":
      return fromLaw("提交行政复议答复书和证据", "reconsideration-statement", notifiedOn, calendar);
    case "lawsuit":
      return fromLaw("提交答辩状和证据", "defence", notifiedOn, calendar);
    case "complaint":
      return {
        what: "查清并答复",
        lastDay: addWorkingDays(filedOn, complaintDays, calendar),
        basis: "条例没有规定期限，以本地设定为准",
        confirmed: false,
      };
    case "record-correction":
      return null;
  }
}

function fromLaw(
  what: string,
  kind: RemedyTermKind,
  from: PlainDate | null,
  calendar: WorkingCalendar,
): RemedyDue | null {
  if (from === null) return null;
  const { lastDay, article, confirmed } = remedyTerm(kind, from, calendar);
  return { what, lastDay, basis: article, confirmed };
}

/** What is remarkable about how a remedy was brought; it is entered all the same, and the body decides. */
export type RemedyRemark = "filed-late" | "review-first-skipped";
export const remedyRemarks: Readonly<Record<RemedyRemark, string>> = {
  "filed-late": "提出的日期晚于从答复送达之日起算的期限（没有告知权利、有正当理由的除外）。",
  "review-first-skipped":
    "2024年1月1日起，对不予公开的决定应当先申请行政复议（行政复议法第二十三条），这件诉讼登记为直接起诉。",
};

/**
 * Looks at how a remedy was brought against the answer it is about: within its term (行政复议法 art. 20, 行政诉讼法
 * art. 46), and by reconsideration first where the law asks for that (行政复议法 art. 23).
 */
export function remarksOn(
  found: Pick<Remedy, "kind" | "course" | "filedOn">,
  about: Pick<CaseHead, "code" | "concludedOn" | "deliveredOn"> | null,
  calendar: WorkingCalendar,
): readonly RemedyRemark[] {
  if (about === null) return [];
  const isDirect = found.kind === "lawsuit" && found.course === "direct";
  const remarks: RemedyRemark[] = [];
  if (about.deliveredOn !== null && (found.kind === "reconsideration" || isDirect)) {
    const term = remedyTerm(isDirect ? "suit" : "reconsideration", about.deliveredOn, calendar);
    if (found.filedOn > term.lastDay) remarks.push("filed-late");
  }
  const { code, concludedOn } = about;
  if (isDirect && code !== null && concludedOn !== null)
    if (isReviewFirst(code, { reviewFirst: null }, concludedOn))
      remarks.push("review-first-skipped");
  return remarks;
}
