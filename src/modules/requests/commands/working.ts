import * as answering from "../rules/answering.ts";
import * as consultation from "../rules/consultation.ts";
import * as correction from "../rules/correction.ts";
import * as excess from "../rules/excess.ts";
import * as extension from "../rules/extension.ts";
import { step } from "./step.ts";

export const askCorrection = step("ask-correction", correction.askCorrection);
export const receiveCorrection = step("receive-correction", correction.receiveCorrection);
export const lapseCorrection = step("lapse-correction", correction.lapseCorrection);

export const consult = step("consult", consultation.consult);
export const consultationArrived = step("consultation-arrived", consultation.consultationArrived);
export const consultationAnswered = step(
  "consultation-answered",
  consultation.consultationAnswered,
);

export const extend = step("extend", extension.extend);

export const askReasons = step("ask-reasons", excess.askReasons);
export const giveReasons = step("give-reasons", excess.giveReasons);
export const delay = step("delay", excess.delay);

export const recordSearch = step("search", answering.recordSearch);
export const askHelp = step("ask-help", answering.askHelp);
/** Given by the organ that was asked: the right is asked for there. */
export const giveHelp = step("give-help", answering.giveHelp, {
  place: (asked) => () => asked.organizationId,
});
