import { sendLetters } from "../letters.ts";
import { feeFacts } from "../rules/letter-facts.ts";
import * as rules from "../rules/payment.ts";
import { step } from "./step.ts";

/** Notices a fee, with its letter (收费通知书). */
export const noticeFee = step("notice-fee", rules.noticeFee, {
  also: (deps, asked) => (tx, taken) => {
    const yuan = taken.next.fee?.yuan ?? 0;
    return sendLetters(deps, tx, taken, asked.on, [
      feeFacts({ kind: "fee-noticed", ...asked, yuan }, asked.payment ?? null),
    ]);
  },
});
export const payFee = step("pay-fee", rules.payFee);
export const waiveFee = step("waive-fee", rules.waiveFee);
export const lapseFee = step("lapse-fee", rules.lapseFee);
