import type * as z from "zod";
import type { Doer } from "../../../../modules/accounts/index.ts";
import * as requests from "../../../../modules/requests/index.ts";
import type { Command, RequestsDeps, SeenCase } from "../../../../modules/requests/index.ts";
import type { stepTaken } from "../contract/requests-steps.ts";

type Taken = z.output<typeof stepTaken>;
type FilledIn<S extends Taken["step"]> = Omit<Extract<Taken, { readonly step: S }>, "step">;

const commands: { readonly [S in Taken["step"]]: Command<FilledIn<S>> } = {
  confirm: requests.confirmRequest,
  assign: requests.assignRequest,
  transfer: requests.transferRequest,
  "change-asked": requests.changeAsked,
  "correct-entry": requests.correctEntry,
  "ask-correction": requests.askCorrection,
  "receive-correction": requests.receiveCorrection,
  "lapse-correction": requests.lapseCorrection,
  consult: requests.consult,
  "consultation-arrived": requests.consultationArrived,
  "consultation-answered": requests.consultationAnswered,
  extend: requests.extend,
  "ask-reasons": requests.askReasons,
  "give-reasons": requests.giveReasons,
  delay: requests.delay,
  "notice-fee": requests.noticeFee,
  "pay-fee": requests.payFee,
  "waive-fee": requests.waiveFee,
  "lapse-fee": requests.lapseFee,
  "ask-help": requests.askHelp,
  "give-help": requests.giveHelp,
  search: requests.recordSearch,
  "issue-receipt": requests.issueReceipt,
  note: requests.note,
  split: requests.splitRequest,
  draft: requests.draftAnswer,
  "hand-in": requests.handIn,
  pass: requests.passReview,
  return: requests.returnDraft,
  sign: requests.signAnswer,
  send: requests.sendAnswer,
  deliver: requests.recordDelivery,
  "fail-delivery": requests.deliveryFailed,
  withdraw: requests.withdraw,
  "close-otherwise": requests.closeOtherwise,
  archive: requests.archive,
  "suggest-proactive": requests.suggestProactive,
};

/** Takes a step by its name with what was filled in; each is a command of its own. */
export function takeStep(
  deps: RequestsDeps,
  doer: Doer,
  seen: SeenCase,
  { step, ...filledIn }: Taken,
) {
  const command = commands[step] as Command<unknown>;
  return command(deps, doer, seen, filledIn);
}
