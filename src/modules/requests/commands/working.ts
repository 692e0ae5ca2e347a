import { ruleSetFor } from "../../deadlines/index.ts";
import { officeOf, type LetterFacts } from "../../official-letters/index.ts";
import { sendLetters } from "../letters.ts";
import * as answering from "../rules/answering.ts";
import * as consultation from "../rules/consultation.ts";
import * as correction from "../rules/correction.ts";
import * as excess from "../rules/excess.ts";
import * as extension from "../rules/extension.ts";
import { receivedOn } from "../rules/occasion.ts";
import { step } from "./step.ts";

/** Asks for a correction, with its letter (补正告知书). */
export const askCorrection = step("ask-correction", correction.askCorrection, {
  also: (deps, asked) => (tx, taken) =>
    sendLetters(deps, tx, taken, asked.on, [
      {
        kind: "correction-notice",
        unclear: asked.what,
        how: asked.how ?? "书面写明上述内容，通过提出申请的渠道或者邮寄、当面提交",
        answerBy: asked.supplyBy,
      },
    ]),
});
export const receiveCorrection = step("receive-correction", correction.receiveCorrection);
export const lapseCorrection = step("lapse-correction", correction.lapseCorrection);

/** Asks for an opinion: a letter to whoever is asked, and one that tells the applicant (条例 art. 32 to 34). */
export const consult = step("consult", consultation.consult, {
  also: (deps, asked) => (tx, taken) => {
    const whom = asked.about === "third-party" ? "third-party" : "co-maker";
    const asking: LetterFacts =
      whom === "third-party"
        ? {
            kind: "third-party-consultation",
            thirdParty: asked.party,
            information: asked.content,
            showsApplicant: false,
          }
        : { kind: "co-maker-consultation", coMaker: asked.party, information: asked.content };
    // The applicant is told that the time is not counted, where it is not (2007: art. 24(3), of third parties alone).
    const received = receivedOn(taken.next, taken.occasion);
    const rules = received === null ? null : ruleSetFor(received);
    const isLeftOut = whom === "third-party" || rules?.otherOrgan.excluded === true;
    const notice: LetterFacts = { kind: "consultation-notice", whom, askedOn: asked.on };
    return sendLetters(deps, tx, taken, asked.on, isLeftOut ? [asking, notice] : [asking]);
  },
});
export const consultationArrived = step("consultation-arrived", consultation.consultationArrived);
export const consultationAnswered = step(
  "consultation-answered",
  consultation.consultationAnswered,
);

/** Extends the term, with the letter that says until when (延期答复告知书). */
export const extend = step("extend", extension.extend, {
  also: (deps, asked) => (tx, taken) =>
    sendLetters(deps, tx, taken, asked.noticedOn, [
      {
        kind: "extension-notice",
        ground: "extension",
        reason: asked.reason,
        formerDueOn: extension.dueNow(taken.found.case, taken.occasion),
        newDueOn: extension.dueNow(taken.next, taken.occasion),
        workingDays: asked.workingDays,
      },
    ]),
});

/** Asks for reasons, with its letter (说明理由告知书). */
export const askReasons = step("ask-reasons", excess.askReasons, {
  also: (deps, asked) => (tx, taken) =>
    sendLetters(deps, tx, taken, asked.on, [
      { kind: "reason-notice", volume: asked.text, answerBy: asked.supplyBy },
    ]),
});
export const giveReasons = step("give-reasons", excess.giveReasons);

/** Sets a later end, with the letter that says so. */
export const delay = step("delay", excess.delay, {
  also: (deps, asked) => (tx, taken) =>
    sendLetters(deps, tx, taken, asked.noticedOn, [
      {
        kind: "extension-notice",
        ground: "delay",
        reason: asked.reason,
        formerDueOn: extension.dueNow(taken.found.case, taken.occasion),
        newDueOn: extension.dueNow(taken.next, taken.occasion),
        workingDays: null,
      },
    ]),
});

export const recordSearch = step("search", answering.recordSearch);

/** Asks another organ of the district to help, with its letter (协办函). */
export const askHelp = step("ask-help", answering.askHelp, {
  also: (deps, asked) => async (tx, taken) => {
    const helper =
      deps.letterSealer === undefined
        ? null
        : await officeOf(tx, taken.found.siteId, asked.organizationId);
    return sendLetters(deps, tx, taken, taken.occasion.today, [
      {
        kind: "assistance",
        helper: helper?.organ.name ?? null,
        needed: asked.text,
        answerBy: asked.answerBy,
      },
    ]);
  },
});
/** Given by the organ that was asked, or noted by the one that asked. */
export const giveHelp = step("give-help", answering.giveHelp, {
  place: (asked) => asked.organizationId,
});
