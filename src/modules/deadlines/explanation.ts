import { addDays, weekday, type PlainDate } from "../../kernel/dates.ts";
import { isWorkingDay } from "../../kernel/working-days.ts";
import {
  countedWords,
  dayOffWords,
  eventsOn,
  pausedWords,
  restartWords,
  voidWords,
  waitingWords,
  type NameOf,
} from "./day-words.ts";
import { daysOf } from "./history-rules.ts";
import type { Clock, Restart, TermCalendar } from "./model.ts";
import { receiptReason, type Arrival } from "./receipt.ts";
import { countingArticle, ruleSetOf, type RuleSet } from "./rule-sets.ts";

/** What a day is to the count: `void` is one that a restart took out again. */
export type DayKind =
  | "unconfirmed"
  | "receipt"
  | "restart"
  | "off"
  | "counted"
  | "paused"
  | "waiting"
  | "void"
  | "delay";

/** A day on the wall calendar: whether it is counted, as which, and why or why not. */
export type ExplainedDay = {
  readonly date: PlainDate;
  readonly kind: DayKind;
  readonly counted: boolean;
  readonly number: number | null;
  readonly why: string;
};

/** What an explanation is made with besides the clock; without `nameOf` holidays have no names. */
export type ExplainedWith = {
  readonly calendar: TermCalendar;
  readonly nameOf?: NameOf;
  /** How the request came, to show the days before the receipt and the rule of the receipt. */
  readonly arrival?: Arrival;
};

/**
 * Every day from the arrival of a request to its due date, or to the last thing that happened where no end is
 * known, each with its reason in Chinese and the article. As many are counted as the term has working days.
 */
export function explain(clock: Clock, using: ExplainedWith): readonly ExplainedDay[] {
  const { history, restarts } = clock;
  const first = using.arrival?.arrivedOn ?? history.receivedOn;
  const last = clock.due ?? daysOf(history).reduce((a, b) => (b > a ? b : a), history.receivedOn);
  const context = { clock, using, rules: ruleSetOf(clock.rules) };
  const days: ExplainedDay[] = [];
  let number = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (restarts.some(({ on }) => on === day)) number = 0;
    const { kind, why } = reasonFor(context, day, number + 1);
    if (kind === "counted" || kind === "void") number += 1;
    const counted = kind === "counted";
    const events = eventsOn(day, clock, context.rules, counted);
    days.push({
      date: day,
      kind,
      counted,
      number: counted ? number : null,
      why: [why, ...events].join("；"),
    });
  }
  return days;
}

type Context = { readonly clock: Clock; readonly using: ExplainedWith; readonly rules: RuleSet };
type Reason = Pick<ExplainedDay, "kind" | "why">;

/** `next` is the number that the day has when it is counted. */
function reasonFor({ clock, using, rules }: Context, day: PlainDate, next: number): Reason {
  const { history, restarts } = clock;
  const { calendar } = using;
  if (day < history.receivedOn) {
    return { kind: "unconfirmed", why: "申请已到达，尚未与申请人确认，不算收到" };
  }
  const restart = restarts.findLast(({ on }) => on === day);
  if (restart !== undefined) return { kind: "restart", why: restartWords(restart.kind, rules) };
  if (day === history.receivedOn) {
    return { kind: "receipt", why: receiptWords(day, using.arrival) };
  }
  if (!isWorkingDay(day, calendar)) {
    return { kind: "off", why: dayOffWords(day, calendar, using.nameOf ?? (() => null)) };
  }
  if (clock.termEnds !== null && day > clock.termEnds) {
    const end = day === clock.due ? "的期限届满" : "期间";
    return { kind: "delay", why: `延迟答复${end}（${rules.delay?.article ?? ""}）` };
  }
  const waited = waitedFor(clock, day);
  if (waited !== null) return { kind: "waiting", why: waitingWords(waited, rules) };
  const pause = clock.pauses.find(
    ({ askedOn, endsOn }) => askedOn < day && (endsOn === null || day <= endsOn),
  );
  if (pause !== undefined) return { kind: "paused", why: pausedWords(pause.kind, rules) };
  const later = restarts.find(({ on }) => on > day);
  if (later !== undefined) return { kind: "void", why: voidWords(next, later.kind, rules) };
  const onWeekend = weekday(day) === 0 || weekday(day) === 6;
  return { kind: "counted", why: countedWords(next, clock, onWeekend) };
}

function receiptWords(day: PlainDate, arrival: Arrival | undefined): string {
  const words = `收到申请当日，不计入（${countingArticle(day)}）`;
  return arrival === undefined ? words : `${words}；${receiptReason(arrival, day)}`;
}

/** What of the applicant is waited for on a day, where that stops the count. */
function waitedFor(
  { history, restarts, waitingFor }: Clock,
  day: PlainDate,
): Restart["kind"] | null {
  const stops = (kind: Restart["kind"], until: PlainDate | null) =>
    until === null
      ? waitingFor === (kind === "supplement" ? "correction" : "payment")
      : day < until && restarts.some((one) => one.kind === kind && one.on === until);
  for (const { askedOn, receivedOn } of history.corrections) {
    if (askedOn < day && stops("supplement", receivedOn)) return "supplement";
  }
  const { fee } = history;
  return fee !== null && fee.noticedOn < day && stops("payment", fee.paidOn) ? "payment" : null;
}
