import type { Sealer } from "../../platform/sealing.ts";
import type { Applicant } from "./model.ts";
import { codeFrom, typedCode } from "./rules/filing.ts";

/** Cases that were split off keep the code of the form they came with: the applicant has one for all of them. */
const SPLIT_OFF = "#split-off-";

/** The key of a case that was split off another. */
export function splitOffKey(formKey: string, number: string, place: number): string {
  return `${formKey.split(SPLIT_OFF)[0]}${SPLIT_OFF}${number}-${place}`;
}

/** The code of a form's receipt. */
export function codeOf(sealer: Sealer, formKey: string): string {
  const form = formKey.split(SPLIT_OFF)[0] ?? formKey;
  return codeFrom(Buffer.from(sealer.mark(form, "receipt"), "base64url"));
}

/** Whether a typed code is the one of a case. */
export function isCodeOf(sealer: Sealer, number: string, typed: string, mark: string): boolean {
  return codeMark(sealer, number, typedCode(typed)) === mark;
}

export function codeMark(sealer: Sealer, number: string, code: string): string {
  return sealer.mark(code, number);
}

/** By what the same applicant is known again: the number of their proof of identity, or the name where there is none. */
export function applicantMark(sealer: Sealer, applicant: Applicant): string {
  const key = applicant.identityNumber.trim().toUpperCase() || applicant.name.trim();
  return sealer.mark(key, "applicant");
}
