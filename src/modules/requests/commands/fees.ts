import { refuse } from "../../../kernel/result.ts";
import { sendLetters } from "../letters.ts";
import { placeInMonth } from "../queries/likely-same.ts";
import { feeFacts } from "../rules/letter-facts.ts";
import { receivedOn } from "../rules/occasion.ts";
import * as rules from "../rules/payment.ts";
import { step } from "./step.ts";

/** Notices a fee, with its letter (收费通知书). By request, the place in the month is the one of the register. */
export const noticeFee = step("notice-fee", rules.noticeFee, {
  also: (deps, asked) => async (tx, taken) => {
    const received = receivedOn(taken.found.case, taken.occasion);
    if (asked.basis === "by-request" && received !== null) {
      const place = await placeInMonth(tx, taken.found.siteId, taken.found.id, received);
      if (place !== asked.quantity) return refuse("fee-place-wrong", { place: String(place) });
    }
    const yuan = taken.next.fee?.yuan ?? 0;
    return sendLetters(deps, tx, taken, asked.on, [
      feeFacts({ kind: "fee-noticed", ...asked, yuan }, asked.payment ?? null),
    ]);
  },
});
export const payFee = step("pay-fee", rules.payFee);
export const waiveFee = step("waive-fee", rules.waiveFee);
export const lapseFee = step("lapse-fee", rules.lapseFee);
