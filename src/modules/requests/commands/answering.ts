import { newId } from "../../../platform/ids.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { Taken } from "../act.ts";
import type { Answer, RequestsDeps } from "../deps.ts";
import type { EventFacts } from "../events.ts";
import { sendLetters } from "../letters.ts";
import { disclosureNotices, replyFacts } from "../rules/letter-facts.ts";
import { filesOf } from "../store/files.ts";
import * as answering from "../rules/answering.ts";
import type { Case } from "../rules/case.ts";
import * as ending from "../rules/ending.ts";
import type { Decided, Occasion } from "../rules/occasion.ts";
import { step } from "./step.ts";

export const draftAnswer = step("draft", answering.draft);
export const handIn = step("hand-in", answering.handIn);
export const passReview = step("pass", answering.pass);
export const returnDraft = step("return", answering.giveBack);
/** Signs the answer: what is counted is settled, and the letter gets its number (答复书). */
export const signAnswer = step("sign", maySignNow, {
  also: (deps) => (tx, taken) => sign(deps, tx, taken),
});

export const sendAnswer = step("send", ending.send);
export const recordDelivery = step("deliver", ending.deliver);
export const deliveryFailed = step("fail-delivery", ending.failDelivery);

export const withdraw = step("withdraw", ending.withdraw);
export const closeOtherwise = step("close-otherwise", ending.closeOtherwise);
export const archive = step("archive", ending.archive);

export const suggestProactive = step("suggest-proactive", ending.suggestProactive);
export const recordProactiveDraft = step("draft-proactive", ending.draftProactive);

function maySignNow(found: Case, _asked: object, occasion: Occasion): Decided {
  const may = answering.maySign(found, occasion);
  return may.ok ? ok([]) : may;
}

async function sign(deps: RequestsDeps, tx: Tx, taken: Taken): Answer<readonly EventFacts[]> {
  const { found, occasion } = taken;
  const outcome = found.case.draft?.outcome;
  if (outcome === undefined) return refuse("draft-missing");
  const files = await filesOf(tx, found.siteId, found.id);
  const attachments = files
    .filter((file) => file.role === "answer" && !file.isQuarantined)
    .map((file) => file.name);
  const letters = await sendLetters(deps, tx, taken, occasion.today, [
    replyFacts(found.case, outcome, attachments),
    ...disclosureNotices(found.case, outcome),
  ]);
  if (!letters.ok) return letters;
  // An office that issues on paper signs there; the case has a key for it all the same.
  const letterId = letters.value[0]?.letterId ?? newId<"letter">();
  return ok([{ kind: "signed", letterId, on: occasion.today }, ...letters.value]);
}
