import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { may, type Action, type Doer, type SignedIn } from "../../accounts/index.ts";
import type { SiteCalendar } from "../../calendar/index.ts";
import { receiptDay, type Interpretation } from "../../deadlines/index.ts";
import type { EventFacts } from "../events.ts";
import type { RequestRefusal } from "../messages.ts";
import type { Case } from "./case.ts";

/** What a rule decides upon beside the case: the day, the calendar, the readings of the law, and who asks. */
export type Occasion = {
  readonly today: PlainDate;
  readonly calendar: SiteCalendar;
  readonly interpretation: Interpretation;
  readonly doer: Doer;
  /** Those whose deputy the doer is today. */
  readonly standsInFor?: readonly SignedIn[] | undefined;
};

/** What happens in the case when the rule lets it. */
export type Decided = Result<readonly EventFacts[], RequestRefusal>;
/** Whether a step can be taken now at all, whatever is then filled in. */
export type May = Result<true, RequestRefusal>;

/** The day of receipt (条例 art. 31); null while it waits for confirmation. */
export function receivedOn(found: Case, { interpretation }: Occasion): PlainDate | null {
  const received = receiptDay(found, interpretation);
  return received.ok ? received.value : null;
}

/** Whether a thing can have happened on a day: not after today, not before the receipt. */
export function dayFits(on: PlainDate, found: Case, occasion: Occasion): May {
  if (on > occasion.today) return refuse("day-in-future");
  const received = receivedOn(found, occasion) ?? found.arrivedOn;
  return on < received ? refuse("day-before-receipt", { receivedOn: received }) : ok(true);
}

/** Refuses unless the case stands in one of these states. */
export function inState(found: Case, ...states: readonly Case["state"][]): May {
  return states.includes(found.state) ? ok(true) : refuse("not-possible-now");
}

/** Whether it is neither answered nor ended otherwise: that it can still be worked on, or be withdrawn. */
export function isUnanswered(found: Case): boolean {
  return (
    found.state !== "to-be-delivered" && found.state !== "delivered" && found.state !== "closed"
  );
}

/**
 * In whose name somebody may take a step at an organ: their own, or that of one whose deputy they are today; null
 * where neither has the right.
 */
export function inWhoseName(
  { doer, standsInFor = [] }: Occasion,
  action: Action,
  trail: readonly number[],
): Doer | null {
  return [doer, ...standsInFor].find((one) => may(one, action, { trail }).ok) ?? null;
}

/** Whether something was done by who asks, or by one whose deputy they are: then it is their own. */
export function isOwn(by: string | null, { doer, standsInFor = [] }: Occasion): boolean {
  if (by === null || "kind" in doer) return false;
  return [doer, ...standsInFor].some((one) => one.userId === by);
}

/** The first refusal of several; done when there is none. */
export function all(...checks: readonly May[]): May {
  return checks.find((one) => !one.ok) ?? ok(true);
}
