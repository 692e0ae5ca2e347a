import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import { firstWorkingDayFrom } from "../../../kernel/working-days.ts";
import { ruleSetFor } from "../../deadlines/index.ts";
import type { Case } from "./case.ts";
import { dueNow } from "./extension.ts";
import {
  all,
  dayFits,
  inState,
  receivedOn,
  type Decided,
  type May,
  type Occasion,
} from "./occasion.ts";

function knowsExcess(found: Case, occasion: Occasion): May {
  const received = receivedOn(found, occasion);
  if (received === null) return refuse("not-possible-now");
  return ruleSetFor(received)?.delay == null
    ? refuse("not-in-these-rules", { rules: "2007年" })
    : ok(true);
}

/** Reasons can be asked for once, where number or frequency clearly exceed the reasonable (条例 art. 35). */
export function mayAskReasons(found: Case, occasion: Occasion): May {
  const fit = all(inState(found, "in-progress"), knowsExcess(found, occasion));
  return fit.ok && found.reasons !== null ? refuse("reasons-asked-already") : fit;
}

export type ReasonsAsk = {
  readonly on: PlainDate;
  readonly supplyBy: PlainDate;
  /** Number and frequency: why it exceeds the reasonable. */
  readonly text: string;
};

/** Asks the applicant for reasons (art. 35). The term for the answer goes on meanwhile. */
export function askReasons(found: Case, asked: ReasonsAsk, occasion: Occasion): Decided {
  const fit = all(mayAskReasons(found, occasion), dayFits(asked.on, found, occasion));
  if (!fit.ok) return fit;
  if (asked.text.trim() === "") return refuse("text-missing");
  if (asked.supplyBy <= asked.on) return refuse("supply-day-too-early");
  return ok([{ kind: "reasons-asked", ...asked }]);
}

export function mayGiveReasons(found: Case): May {
  return inState(found, "awaiting-reasons");
}

/** Takes the reasons in, or that none came in the term: an empty text, once it is over (民法典 art. 203: on a working day). */
export function giveReasons(
  found: Case,
  asked: { readonly on: PlainDate; readonly text: string },
  occasion: Occasion,
): Decided {
  const fit = all(mayGiveReasons(found), dayFits(asked.on, found, occasion));
  if (!fit.ok) return fit;
  const { askedOn, supplyBy } = found.reasons ?? { askedOn: asked.on, supplyBy: asked.on };
  if (asked.on < askedOn) return refuse("day-before-asking", { askedOn });
  const lastDay = firstWorkingDayFrom(supplyBy, occasion.calendar);
  if (asked.text.trim() === "" && asked.on <= lastDay) return refuse("text-missing");
  return ok([{ kind: "reasons-given", ...asked }]);
}

/** A later end is for reasons that were found reasonable (art. 35). */
export function mayDelay(found: Case, occasion: Occasion): May {
  const fit = all(inState(found, "in-progress"), knowsExcess(found, occasion));
  if (!fit.ok) return fit;
  return found.reasons === null || found.reasons.givenOn === null || found.delayedTo !== null
    ? refuse("not-possible-now")
    : ok(true);
}

export type Delay = {
  readonly until: PlainDate;
  readonly reason: string;
  readonly noticedOn: PlainDate;
};

/** Sets a reasonable later end and tells the applicant, before the term ends (art. 35). */
export function delay(found: Case, asked: Delay, occasion: Occasion): Decided {
  const fit = all(mayDelay(found, occasion), dayFits(asked.noticedOn, found, occasion));
  if (!fit.ok) return fit;
  if (asked.reason.trim() === "") return refuse("text-missing");
  const dueOn = dueNow(found, occasion);
  if (dueOn !== null && asked.noticedOn > dueOn) return refuse("extension-too-late", { dueOn });
  if (dueOn !== null && asked.until <= dueOn) return refuse("delay-too-early", { dueOn });
  return ok([{ kind: "delayed", ...asked }]);
}
