import { ok, refuse } from "../../../kernel/result.ts";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { Outcome } from "../events.ts";
import type { Case } from "./case.ts";
import {
  all,
  inState,
  isOwn,
  receivedOn,
  type Decided,
  type May,
  type Occasion,
} from "./occasion.ts";
import { outcomeFaults } from "./outcome.ts";

/** What was searched, where, and what was found: what a court asks for when nothing was found (条例 art. 36(4)). */
export type Search = { readonly where: string; readonly terms: string; readonly found: string };

export function maySearch(found: Case): May {
  return found.concludedOn === null && found.state !== "closed"
    ? ok(true)
    : refuse("not-possible-now");
}

export function recordSearch(found: Case, asked: Search): Decided {
  const may = maySearch(found);
  if (!may.ok) return may;
  return [asked.where, asked.terms, asked.found].some((text) => text.trim() === "")
    ? refuse("text-missing")
    : ok([{ kind: "searched", ...asked }]);
}

export type HelpAsk = {
  readonly organizationId: number;
  readonly text: string;
  readonly answerBy: PlainDate;
};

/** Another organ of the district is asked to help (协办); it sees the case and not who asks. */
export function askHelp(found: Case, asked: HelpAsk, { today }: Occasion): Decided {
  const may = inState(found, "in-progress");
  if (!may.ok) return may;
  if (asked.organizationId === found.organizationId) return refuse("same-organization");
  if (asked.text.trim() === "") return refuse("text-missing");
  if (asked.answerBy < today) return refuse("supply-day-too-early");
  return ok([{ kind: "help-asked", ...asked }]);
}

/** Whether an organ's help is waited for; of whichever organ when none is named. */
export function mayGiveHelp(found: Case, organizationId: number | null): May {
  const isAsked = found.helpers.some(
    (one) => !one.hasAnswered && (organizationId === null || one.organizationId === organizationId),
  );
  return isAsked && found.concludedOn === null ? ok(true) : refuse("not-possible-now");
}

export function giveHelp(
  found: Case,
  asked: { readonly organizationId: number; readonly text: string },
): Decided {
  const may = mayGiveHelp(found, asked.organizationId);
  if (!may.ok) return may;
  return asked.text.trim() === "" ? refuse("text-missing") : ok([{ kind: "help-given", ...asked }]);
}

/** An answer is drafted once the request is received and nothing of the applicant is waited for. */
export function mayDraft(found: Case, occasion: Occasion): May {
  return receivedOn(found, occasion) === null
    ? refuse("not-possible-now")
    : inState(found, "in-progress");
}

/** Keeps a draft, complete or not; whether it can go out is asked when it is handed in, and again at signing. */
export function draft(
  found: Case,
  asked: { readonly outcome: Outcome },
  occasion: Occasion,
): Decided {
  const may = mayDraft(found, occasion);
  return may.ok ? ok([{ kind: "drafted", outcome: asked.outcome }]) : may;
}

export function mayHandIn(found: Case): May {
  const fit = inState(found, "in-progress");
  return fit.ok && found.draft === null ? refuse("draft-missing") : fit;
}

/** Hands the draft in for the legal review, when nothing is missing and nothing contradicts (art. 45). */
export function handIn(found: Case, _asked: object, occasion: Occasion): Decided {
  const fit = all(mayHandIn(found), draftStands(found, occasion));
  return fit.ok ? ok([{ kind: "handed-in" }]) : fit;
}

/** Who drafted an answer neither reviews nor signs it, nor does their deputy. */
export function mayDecide(found: Case, occasion: Occasion, state: Case["state"]): May {
  const fit = inState(found, state);
  if (!fit.ok) return fit;
  return isOwn(found.draft?.by ?? null, occasion) ? refuse("own-draft") : ok(true);
}

export function pass(
  found: Case,
  asked: { readonly opinion: string },
  occasion: Occasion,
): Decided {
  const may = mayDecide(found, occasion, "in-review");
  return may.ok ? ok([{ kind: "passed", ...asked }]) : may;
}

/** A draft is given back from the review or from the signature, or taken back by who wrote it. */
export function mayReturn(found: Case): May {
  return inState(found, "in-review", "to-be-signed");
}

export function giveBack(found: Case, asked: { readonly opinion: string }): Decided {
  const may = mayReturn(found);
  if (!may.ok) return may;
  return asked.opinion.trim() === ""
    ? refuse("opinion-missing")
    : ok([{ kind: "returned", ...asked }]);
}

/** Signs the answer: what it rests on is asked once more, since an opinion may have come meanwhile. */
export function maySign(found: Case, occasion: Occasion): May {
  return all(mayDecide(found, occasion, "to-be-signed"), draftStands(found, occasion));
}

function draftStands(found: Case, occasion: Occasion): May {
  if (found.draft === null) return refuse("draft-missing");
  const { missing, contradictions } = outcomeFaults(found.draft.outcome, found, occasion);
  if (contradictions.length > 0)
    return refuse("outcome-contradictory", { what: contradictions.join("；") });
  if (missing.length > 0) return refuse("outcome-incomplete", { missing: missing.join("；") });
  return ok(true);
}
