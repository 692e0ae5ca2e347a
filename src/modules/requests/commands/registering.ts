import { ok } from "../../../kernel/result.ts";
import { sendLetters } from "../letters.ts";
import type { Case } from "../rules/case.ts";
import { dueNow } from "../rules/extension.ts";
import type { Decided, Occasion } from "../rules/occasion.ts";
import { steps } from "../rules/steps.ts";
import * as rules from "../rules/registering.ts";
import { step } from "./step.ts";

/** Notes the day on which both sides confirmed (条例 art. 31). */
export const confirmRequest = step("confirm", rules.confirm);
/** Gives the case to a person of its organ. */
export const assignRequest = step("assign", rules.assign);
/** Passes the case on to another organ of the district. */
export const transferRequest = step("transfer", rules.transfer);
/** Puts down anew what is asked for. */
export const changeAsked = step("change-asked", rules.changeAsked);
/** Puts right by which channel it came; who asks is put right by `correctApplicant`. */
export const correctEntry = step("correct-entry", rules.correctChannel);
const HOW_TO_LOOK_UP = "凭登记编号和查询码，在政府网站“依申请公开”栏目查询，或者向本机关查询";

/** Gives a receipt on paper (登记回执); on the portal the applicant has it on the page. */
export const issueReceipt = step("issue-receipt", mayIssue, {
  also: (deps, asked) => (tx, taken) =>
    sendLetters(deps, tx, taken, taken.occasion.today, [
      {
        kind: "receipt",
        dueOn: dueNow(taken.next, taken.occasion),
        lookUp: asked.lookUp ?? HOW_TO_LOOK_UP,
      },
    ]),
});

function mayIssue(
  found: Case,
  _asked: { readonly lookUp?: string | undefined },
  occasion: Occasion,
): Decided {
  const may = steps["issue-receipt"].may(found, occasion);
  return may.ok ? ok([]) : may;
}
export const note = step("note", rules.note);
