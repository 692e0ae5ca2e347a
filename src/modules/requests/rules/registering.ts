import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import { receiptDay } from "../../deadlines/index.ts";
import type { Asked, RequestChannel } from "../model.ts";
import type { Case } from "./case.ts";
import { checkAsked } from "./filing.ts";
import {
  dayFits,
  inState,
  isUnanswered,
  type Decided,
  type May,
  type Occasion,
} from "./occasion.ts";

/** Plain post, network and fax wait for the day on which both sides confirm (条例 art. 31). */
export function mayConfirm(found: Case): May {
  return inState(found, "unconfirmed");
}

/** Notes the confirmation: from then on the request is received (art. 31). */
export function confirm(
  found: Case,
  asked: { readonly on: PlainDate; readonly how: string },
  occasion: Occasion,
): Decided {
  const may = mayConfirm(found);
  const fit = may.ok ? dayFits(asked.on, found, occasion) : may;
  if (!fit.ok) return fit;
  if (asked.how.trim() === "") return refuse("text-missing");
  return ok([{ kind: "confirmed", ...asked }]);
}

/** Who works on it can change until it is archived. */
export function mayAssign(found: Case): May {
  return found.isArchived ? refuse("not-possible-now") : ok(true);
}

/** Gives the case to a person of the organ that has it, or back to all of them. */
export function assign(
  found: Case,
  asked: { readonly userId: string | null; readonly reason: string },
): Decided {
  const may = mayAssign(found);
  if (!may.ok) return may;
  return ok([{ kind: "assigned", organizationId: found.organizationId, ...asked }]);
}

/** An answer that is under way is first taken back. */
export function mayTransfer(found: Case): May {
  return inState(found, "unconfirmed", "in-progress");
}

/** Passes the case on to the organ whose it is; the day of receipt stays what it is. */
export function transfer(
  found: Case,
  asked: { readonly toOrganizationId: number; readonly on: PlainDate; readonly reason: string },
  occasion: Occasion,
): Decided {
  const may = mayTransfer(found);
  const fit = may.ok ? dayFits(asked.on, found, occasion) : may;
  if (!fit.ok) return fit;
  if (asked.toOrganizationId === found.organizationId) return refuse("same-organization");
  if (asked.reason.trim() === "") return refuse("text-missing");
  return ok([{ kind: "transferred", ...asked }]);
}

/** What is asked for can be put right while it is worked on. */
export function mayChangeAsked(found: Case): May {
  return inState(found, "unconfirmed", "in-progress", "awaiting-correction");
}

/** Puts down what the applicant asks for now: after a supplement, or because it was typed wrongly. */
export function changeAsked(
  found: Case,
  asked: { readonly asked: Asked; readonly reason: string },
): Decided {
  const may = mayChangeAsked(found);
  const fit = may.ok ? checkAsked(asked.asked) : may;
  if (!fit.ok) return fit;
  if (asked.reason.trim() === "") return refuse("text-missing");
  return ok([{ kind: "asked-changed", ...asked }]);
}

/** Typing can be put right until the archive. */
export function mayCorrectEntry(found: Case): May {
  return found.isArchived ? refuse("not-possible-now") : ok(true);
}

/**
 * Puts right by which channel it came. Never moves the day of receipt: a channel by which it would be another day
 * (art. 31) is refused.
 */
export function correctChannel(
  found: Case,
  asked: { readonly channel: RequestChannel; readonly reason: string },
  { interpretation }: Occasion,
): Decided {
  const may = mayCorrectEntry(found);
  if (!may.ok) return may;
  if (asked.reason.trim() === "") return refuse("text-missing");
  const before = receiptDay(found, interpretation);
  const then = receiptDay({ ...found, channel: asked.channel }, interpretation);
  const stays = before.ok && then.ok ? before.value === then.value : before.ok === then.ok;
  if (!stays) return refuse("receipt-day-stays");
  return ok([
    {
      kind: "entry-corrected",
      field: "channel",
      from: found.channel,
      to: asked.channel,
      reason: asked.reason,
    },
  ]);
}

/** Notes are taken at any time, of an ended case too. */
export function note(_found: Case, asked: { readonly text: string }): Decided {
  return asked.text.trim() === "" ? refuse("text-missing") : ok([{ kind: "noted", ...asked }]);
}

/** An applicant gives a request up before it is answered; afterwards there is nothing left to give up. */
export function mayWithdraw(found: Case): May {
  return isUnanswered(found) ? ok(true) : refuse("not-possible-now");
}
