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
export const note = step("note", rules.note);
