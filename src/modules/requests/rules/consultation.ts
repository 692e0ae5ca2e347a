import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import type { ConsultationKind } from "../events.ts";
import type { Case, Consultation } from "./case.ts";
import {
  all,
  dayFits,
  inState,
  receivedOn,
  type Decided,
  type May,
  type Occasion,
} from "./occasion.ts";

/** Others are asked while the request is worked on (条例 art. 32, 34). */
export function mayConsult(found: Case, occasion: Occasion): May {
  return receivedOn(found, occasion) === null
    ? refuse("not-possible-now")
    : inState(found, "in-progress");
}

export type ConsultationAsk = {
  readonly about: ConsultationKind;
  readonly party: string;
  readonly on: PlainDate;
  /** The information concerned. The applicant is not named in it unless that is needed. */
  readonly content: string;
};

/** Asks a third party (art. 32) or an organ that made it too (art. 34) in writing; that time is not counted (art. 33). */
export function consult(found: Case, asked: ConsultationAsk, occasion: Occasion): Decided {
  const fit = all(mayConsult(found, occasion), dayFits(asked.on, found, occasion));
  if (!fit.ok) return fit;
  if (asked.party.trim() === "" || asked.content.trim() === "") return refuse("text-missing");
  const consultation = found.consultations.length + 1;
  return ok([{ kind: "consultation-asked", consultation, ...asked }]);
}

/** Whether an opinion is still waited for. */
export function mayAnswerConsultation(found: Case): May {
  return found.consultations.some((one) => one.answeredOn === null) && found.concludedOn === null
    ? ok(true)
    : refuse("not-possible-now");
}

/** Notes when the letter arrived: the 15 working days run from then (art. 32). */
export function consultationArrived(
  found: Case,
  asked: { readonly consultation: number; readonly on: PlainDate },
  occasion: Occasion,
): Decided {
  const one = open(found, asked.consultation);
  if (!one.ok) return one;
  const fit = all(mayAnswerConsultation(found), dayFits(asked.on, found, occasion));
  if (!fit.ok) return fit;
  const { askedOn } = one.value;
  if (asked.on < askedOn) return refuse("day-before-asking", { askedOn });
  return ok([{ kind: "consultation-arrived", ...asked }]);
}

export type Opinion = {
  readonly consultation: number;
  readonly on: PlainDate;
  readonly agrees: boolean;
  readonly reasons: string;
};

/** Notes the opinion. One who does not agree gives reasons, which are then judged (art. 32). */
export function consultationAnswered(found: Case, asked: Opinion, occasion: Occasion): Decided {
  const one = open(found, asked.consultation);
  if (!one.ok) return one;
  const fit = all(mayAnswerConsultation(found), dayFits(asked.on, found, occasion));
  if (!fit.ok) return fit;
  const askedOn = one.value.arrivedOn ?? one.value.askedOn;
  if (asked.on < askedOn) return refuse("day-before-asking", { askedOn });
  if (!asked.agrees && asked.reasons.trim() === "") return refuse("text-missing");
  return ok([{ kind: "consultation-answered", ...asked }]);
}

function open(found: Case, number: number) {
  const one = found.consultations.find((other) => other.consultation === number);
  if (one === undefined) return refuse("consultation-unknown");
  if (one.answeredOn !== null) return refuse("consultation-answered-already");
  return ok<Consultation>(one);
}
