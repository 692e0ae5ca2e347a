import type { PlainDate } from "../../../kernel/dates.ts";
import type { DecisionDetail } from "../../../kernel/decision-details.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import type { DeliveryWay } from "../model.ts";
import type { Case } from "./case.ts";
import {
  all,
  dayFits,
  inState,
  isUnanswered,
  type Decided,
  type May,
  type Occasion,
} from "./occasion.ts";
import { closedWith } from "./outcome-summary.ts";
import { mayWithdraw } from "./registering.ts";

export function maySend(found: Case): May {
  const fit = inState(found, "to-be-delivered");
  return fit.ok && found.sentOn !== null ? refuse("not-possible-now") : fit;
}

export type Sending = { readonly way: DeliveryWay; readonly on: PlainDate; readonly proof: string };

/** Sends the answer. Of a letter the day of posting counts for the term (国办公开办函〔2016〕235号). */
export function send(found: Case, asked: Sending, occasion: Occasion): Decided {
  const fit = all(
    maySend(found),
    notBeforeSigning(found, asked.on),
    dayFits(asked.on, found, occasion),
  );
  return fit.ok ? ok([{ kind: "sent", ...asked }]) : fit;
}

export function mayDeliver(found: Case): May {
  const fit = inState(found, "to-be-delivered");
  return fit.ok && found.sentOn === null ? refuse("not-possible-now") : fit;
}

/** Notes that the answer reached the applicant, and by what that is proved. */
export function deliver(
  found: Case,
  asked: { readonly on: PlainDate; readonly proof: string },
  occasion: Occasion,
): Decided {
  const fit = all(
    mayDeliver(found),
    notBeforeSending(found, asked.on),
    dayFits(asked.on, found, occasion),
  );
  return fit.ok ? ok([{ kind: "delivered", ...asked }]) : fit;
}

/** Notes that the answer came back: it has to be delivered again. */
export function failDelivery(
  found: Case,
  asked: { readonly on: PlainDate; readonly reason: string },
  occasion: Occasion,
): Decided {
  const fit = all(
    mayDeliver(found),
    notBeforeSending(found, asked.on),
    dayFits(asked.on, found, occasion),
  );
  if (!fit.ok) return fit;
  return asked.reason.trim() === ""
    ? refuse("text-missing")
    : ok([{ kind: "delivery-failed", ...asked }]);
}

/** The applicant gives the request up (F3): nothing is asked of their reasons. */
export function withdraw(
  found: Case,
  asked: { readonly on: PlainDate; readonly reason: string },
  occasion: Occasion,
): Decided {
  const fit = all(mayWithdraw(found), dayFits(asked.on, found, occasion));
  if (!fit.ok) return fit;
  return ok([
    { kind: "withdrawn", ...asked },
    closedWith("F3", "withdrawn", asked.reason, asked.on),
  ]);
}

export function mayCloseOtherwise(found: Case): May {
  return isUnanswered(found) ? ok(true) : refuse("not-possible-now");
}

export type OtherEnd = {
  readonly detail: Exclude<Extract<DecisionDetail, OtherDetail>, "withdrawn">;
  readonly reason: string;
};
type OtherDetail = "merged" | "applicant-gone" | "not-government-information" | "other";

/** Ends a case in a way for which there is no other step (F3), with its reason. */
export function closeOtherwise(found: Case, asked: OtherEnd, { today }: Occasion): Decided {
  const may = mayCloseOtherwise(found);
  if (!may.ok) return may;
  return asked.reason.trim() === ""
    ? refuse("text-missing")
    : ok([closedWith("F3", asked.detail, asked.reason, today)]);
}

export function mayArchive(found: Case): May {
  const fit = inState(found, "delivered", "closed");
  return fit.ok && found.isArchived ? refuse("not-possible-now") : fit;
}

export function archive(found: Case, asked: { readonly box: string }): Decided {
  const may = mayArchive(found);
  return may.ok ? ok([{ kind: "archived", ...asked }]) : may;
}

/** Anyone who got information can propose that it be published (条例 art. 44). */
export function maySuggestProactive(found: Case): May {
  const gives = found.outcome?.code === "A1" || found.outcome?.code === "A2";
  return gives && found.concludedOn !== null && found.madePublicBy === null
    ? ok(true)
    : refuse("not-possible-now");
}

export function suggestProactive(found: Case, asked: { readonly text: string }): Decided {
  const may = maySuggestProactive(found);
  if (!may.ok) return may;
  return asked.text.trim() === ""
    ? refuse("text-missing")
    : ok([{ kind: "proactive-suggested", ...asked }]);
}

/** Notes which document was drafted out of the answer (art. 44). */
export function draftProactive(found: Case, asked: { readonly documentId: string }): Decided {
  const may = maySuggestProactive(found);
  return may.ok ? ok([{ kind: "proactive-drafted", ...asked }]) : may;
}

function notBeforeSigning(found: Case, on: PlainDate): May {
  return found.signedOn !== null && on < found.signedOn
    ? refuse("day-before-asking", { askedOn: found.signedOn })
    : ok(true);
}

function notBeforeSending(found: Case, on: PlainDate): May {
  return found.sentOn !== null && on < found.sentOn
    ? refuse("day-before-asking", { askedOn: found.sentOn })
    : ok(true);
}
