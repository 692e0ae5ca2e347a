import { newId } from "../../../platform/ids.ts";
import { ok } from "../../../kernel/result.ts";
import * as answering from "../rules/answering.ts";
import type { Case } from "../rules/case.ts";
import * as ending from "../rules/ending.ts";
import type { Decided, Occasion } from "../rules/occasion.ts";
import { step } from "./step.ts";

export const draftAnswer = step("draft", answering.draft);
export const handIn = step("hand-in", answering.handIn);
export const passReview = step("pass", answering.pass);
export const returnDraft = step("return", answering.giveBack);
/** Signs the answer: what is counted is settled, and the letter gets its number. */
export const signAnswer = step("sign", sign);

export const sendAnswer = step("send", ending.send);
export const recordDelivery = step("deliver", ending.deliver);
export const deliveryFailed = step("fail-delivery", ending.failDelivery);

export const withdraw = step("withdraw", ending.withdraw);
export const closeOtherwise = step("close-otherwise", ending.closeOtherwise);
export const archive = step("archive", ending.archive);

export const suggestProactive = step("suggest-proactive", ending.suggestProactive);
export const recordProactiveDraft = step("draft-proactive", ending.draftProactive);

function sign(found: Case, _asked: object, occasion: Occasion): Decided {
  const may = answering.maySign(found, occasion);
  return may.ok ? ok([{ kind: "signed", letterId: newId<"letter">(), on: occasion.today }]) : may;
}
