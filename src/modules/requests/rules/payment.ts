import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import { addWorkingDays } from "../../../kernel/working-days.ts";
import { ruleSetFor } from "../../deadlines/index.ts";
import type { FeeBasis } from "../events.ts";
import type { Case } from "./case.ts";
import { dueNow } from "./extension.ts";
import { feeByPages, feeOfRequest } from "./fees.ts";
import { closedWith } from "./outcome-summary.ts";
import {
  all,
  dayFits,
  inState,
  receivedOn,
  type Decided,
  type May,
  type Occasion,
} from "./occasion.ts";

/** Once for each request, while it is worked on, and not before the measures of 2021 (条例 art. 42). */
export function mayNoticeFee(found: Case, occasion: Occasion): May {
  const received = receivedOn(found, occasion);
  if (received === null) return refuse("not-possible-now");
  const fee = ruleSetFor(received)?.fee ?? null;
  if (fee === null) return refuse("fee-under-2007");
  if (occasion.today < fee.since) return refuse("fee-before-measures", { since: fee.since });
  if (found.fee !== null) return refuse("fee-noticed-already");
  return inState(found, "in-progress");
}

export type FeeAsk = {
  readonly on: PlainDate;
  readonly basis: FeeBasis;
  /** Pages; or which request of this applicant in the calendar month it is. */
  readonly quantity: number;
  /** How it is paid, as the notice says it. */
  readonly payment?: string | undefined;
};

/**
 * Notices a fee by one of the two tariffs (国办函〔2020〕109号 art. 3 to 5), within the term for the answer: what is
 * overdue would otherwise be in time again by the count that begins anew with the payment (art. 6). Pages cost nothing where the applicant is
 * only told where the information is.
 */
export function noticeFee(found: Case, asked: FeeAsk, occasion: Occasion): Decided {
  const fit = all(mayNoticeFee(found, occasion), dayFits(asked.on, found, occasion));
  if (!fit.ok) return fit;
  const dueOn = dueNow(found, occasion);
  if (dueOn !== null && asked.on > dueOn) return refuse("fee-too-late", { dueOn });
  const items = found.draft?.outcome.items ?? [];
  const onlyTold = items.length > 0 && items.every((item) => item.detail === "already-public");
  const yuan =
    asked.basis === "by-request"
      ? feeOfRequest(asked.quantity)
      : onlyTold
        ? 0
        : feeByPages(asked.quantity);
  if (!Number.isInteger(asked.quantity) || yuan <= 0) return refuse("fee-not-due");
  return ok([{ kind: "fee-noticed", ...asked, yuan }]);
}

export function mayPayFee(found: Case): May {
  return inState(found, "awaiting-payment");
}

/** Notes that all was paid: the term runs anew from the day after (109号 art. 6, a reading). */
export function payFee(
  found: Case,
  asked: { readonly on: PlainDate; readonly yuan: number; readonly receipt: string },
  occasion: Occasion,
): Decided {
  const fit = all(mayPayFee(found), dayFits(asked.on, found, occasion));
  if (!fit.ok || found.fee === null) return fit.ok ? refuse("not-possible-now") : fit;
  if (asked.on < found.fee.noticedOn)
    return refuse("day-before-asking", { askedOn: found.fee.noticedOn });
  if (asked.yuan !== found.fee.yuan)
    return refuse("amount-wrong", { yuan: String(found.fee.yuan) });
  return ok([{ kind: "fee-paid", ...asked }]);
}

/** Waives the fee: it goes on as if none had been asked for. */
export function waiveFee(found: Case, asked: { readonly reason: string }): Decided {
  const fit = mayPayFee(found);
  if (!fit.ok) return fit;
  return asked.reason.trim() === ""
    ? refuse("text-missing")
    : ok([{ kind: "fee-waived", ...asked }]);
}

/** The last day to pay: 20 working days from the day after the notice came (109号 art. 6). Null while no fee is open. */
export function lastDayToPay(found: Case, occasion: Occasion): PlainDate | null {
  const received = receivedOn(found, occasion);
  const rule = received === null ? null : (ruleSetFor(received)?.fee ?? null);
  if (found.fee === null || found.state !== "awaiting-payment" || rule === null) return null;
  return addWorkingDays(found.fee.noticedOn, rule.payWithinWorkingDays, occasion.calendar);
}

/** Whether the request is given up by not paying in time. */
export function mayLapseFee(found: Case, occasion: Occasion): May {
  const lastDay = lastDayToPay(found, occasion);
  if (lastDay === null) return refuse("not-possible-now");
  return occasion.today > lastDay ? ok(true) : refuse("term-not-over", { lastDay });
}

/** Ends a request that was given up by not paying (F2). */
export function lapseFee(
  found: Case,
  asked: { readonly reason: string },
  occasion: Occasion,
): Decided {
  const fit = mayLapseFee(found, occasion);
  return fit.ok ? ok([closedWith("F2", null, asked.reason, occasion.today)]) : fit;
}
