import * as rules from "../rules/payment.ts";
import { step } from "./step.ts";

export const noticeFee = step("notice-fee", rules.noticeFee);
export const payFee = step("pay-fee", rules.payFee);
export const waiveFee = step("waive-fee", rules.waiveFee);
export const lapseFee = step("lapse-fee", rules.lapseFee);
