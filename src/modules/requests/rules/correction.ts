import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import { addWorkingDays, firstWorkingDayFrom } from "../../../kernel/working-days.ts";
import { ruleSetFor } from "../../deadlines/index.ts";
import type { Case } from "./case.ts";
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

/** The last day to ask for a correction (条例 art. 30: within 7 working days); null where the rules set none. */
export function lastDayToAsk(found: Case, occasion: Occasion): PlainDate | null {
  const received = receivedOn(found, occasion);
  const rules = received === null ? null : ruleSetFor(received);
  const within = rules?.correction.askWithinWorkingDays ?? null;
  if (received === null || within === null) return null;
  return addWorkingDays(received, within, occasion.calendar);
}

/** Whether the applicant can still be asked to make the request clear: once, within the term (art. 30). */
export function mayAskCorrection(found: Case, occasion: Occasion): May {
  const received = receivedOn(found, occasion);
  if (received === null || found.state !== "in-progress") return refuse("not-possible-now");
  const once = ruleSetFor(received)?.correction.once ?? true;
  if (once && found.corrections.length > 0) return refuse("correction-asked-already");
  return ok(true);
}

export type CorrectionAsk = {
  readonly on: PlainDate;
  /** What is unclear. */
  readonly what: string;
  /** How it can be supplied; what is usual where nothing is said. */
  readonly how?: string | undefined;
  readonly supplyBy: PlainDate;
};

/** Asks for a correction: what is unclear, and a reasonable term (art. 30). */
export function askCorrection(found: Case, asked: CorrectionAsk, occasion: Occasion): Decided {
  const fit = all(mayAskCorrection(found, occasion), dayFits(asked.on, found, occasion));
  if (!fit.ok) return fit;
  if (asked.what.trim() === "") return refuse("text-missing");
  const lastDay = lastDayToAsk(found, occasion);
  if (lastDay !== null && asked.on > lastDay) return refuse("correction-too-late", { lastDay });
  const before = found.corrections.at(-1)?.receivedOn ?? null;
  if (before !== null && asked.on < before)
    return refuse("correction-while-waiting", { askedOn: asked.on });
  if (asked.supplyBy <= asked.on) return refuse("supply-day-too-early");
  return ok([{ kind: "correction-asked", ...asked }]);
}

/** A supplement is taken as long as the case waits for one, after its term too: giving up must be stated (art. 30). */
export function mayReceiveCorrection(found: Case): May {
  return inState(found, "awaiting-correction");
}

/** Takes the supplement in; the term runs anew from the day after it came (art. 30). */
export function receiveCorrection(
  found: Case,
  asked: { readonly on: PlainDate; readonly text: string },
  occasion: Occasion,
): Decided {
  const open = found.corrections.at(-1);
  const fit = all(mayReceiveCorrection(found), dayFits(asked.on, found, occasion));
  if (!fit.ok) return fit;
  if (open !== undefined && asked.on < open.askedOn)
    return refuse("day-before-asking", { askedOn: open.askedOn });
  if (asked.text.trim() === "") return refuse("text-missing");
  return ok([{ kind: "correction-received", ...asked }]);
}

/**
 * Whether the request is given up: no supplement in the term that was set, under rules that say so (art. 30). A term
 * that ends on a day off ends on the next working day (民法典 art. 203).
 */
export function mayLapseCorrection(found: Case, occasion: Occasion): May {
  const open = found.corrections.at(-1);
  const received = receivedOn(found, occasion);
  if (found.state !== "awaiting-correction" || open === undefined || received === null)
    return refuse("not-possible-now");
  const rules = ruleSetFor(received)?.id ?? "2007";
  if (rules === "2007") return refuse("not-in-these-rules", { rules: "2007年" });
  const lastDay = firstWorkingDayFrom(open.supplyBy, occasion.calendar);
  return occasion.today > lastDay ? ok(true) : refuse("term-not-over", { lastDay });
}

/** Ends a request that was given up by not supplying (F1). */
export function lapseCorrection(
  found: Case,
  asked: { readonly reason: string },
  occasion: Occasion,
): Decided {
  const fit = mayLapseCorrection(found, occasion);
  return fit.ok ? ok([closedWith("F1", null, asked.reason, occasion.today)]) : fit;
}
