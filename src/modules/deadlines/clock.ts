import { addDays, type PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { checkHistory, type HistoryRefusal } from "./history-rules.ts";
import { usualInterpretation, type Interpretation } from "./interpretation.ts";
import type { Clock, History, Remark, Restart, TermCalendar } from "./model.ts";
import { endOfTerm, pausesOf, spansOf, workingDaysOutside } from "./pauses.ts";
import { remarksOn } from "./remarks.ts";
import { ruleSetFor, type RuleSet } from "./rule-sets.ts";
import { dayOf, indexOf, numberOf, workingDayFrom, workingDaysIn } from "./working-day-index.ts";

/**
 * The term for the answer to a request, by the rules of the day on which it was first received (条例 art. 30, 32 to
 * 35, 2007: art. 24; 国办函〔2020〕109号 art. 6). The day of receipt is not counted (民法典 art. 201); the day on
 * which an opinion is asked for is, the days after it through the answer are not; a supplement and a payment make
 * the count start anew on the day after. An extension noticed after the term had ended gives nothing.
 * Refuses histories that cannot have happened; what was irregular and still has a term is a remark.
 */
export function runClock(
  history: History,
  calendar: TermCalendar,
  interpretation: Interpretation = usualInterpretation,
): Result<Clock, HistoryRefusal> {
  const rules = ruleSetFor(history.receivedOn);
  if (rules === null) return refuse("received-before-regulation", { day: history.receivedOn });
  const fit = checkHistory(history, rules);
  if (!fit.ok) return fit;
  const index = indexOf(calendar);
  const pauses = pausesOf(history, rules, index);
  if (pauses === null) return refuse("day-out-of-reach", { day: history.receivedOn });
  const { restarts, last, waitingFor } = restartsOf(history, rules, interpretation);
  const spans = spansOf(pauses);
  const end = (count: number) => endOfTerm(index, numberOf(last), count, spans);

  const remarks = [...remarksOn(history, rules, index)];
  const base = rules.reply.workingDays;
  const extendedBy = extensionGiven(history, last, interpretation, () => end(base));
  if (extendedBy.remark !== null) remarks.push(extendedBy.remark);
  const total = base + extendedBy.days;
  const ends = waitingFor === null ? end(total) : "open";
  if (ends === "beyond") return refuse("day-out-of-reach", { day: last });

  const termEnds = ends === "open" ? null : dayOf(ends);
  const due = termEnds === null ? null : delayed(termEnds, history.delayedTo, calendar);
  const { provisionalFrom } = calendar;
  return ok({
    rules: rules.id,
    due,
    waitingFor: waitingFor ?? (ends === "open" ? "opinion" : null),
    total,
    extendedBy: extendedBy.days,
    startsOn: addDays(last, 1),
    termEnds,
    provisional: due !== null && provisionalFrom !== null && due >= provisionalFrom,
    pauses,
    restarts,
    remarks,
    history,
  });
}

/** From which days the count began anew, and what must come before there is one. */
function restartsOf(history: History, rules: RuleSet, interpretation: Interpretation) {
  const restarts: Restart[] = [];
  let waitingFor: "correction" | "payment" | null = null;
  const { fee } = history;
  if (fee !== null && interpretation.payment === "restarts") {
    if (fee.paidOn === null) waitingFor = "payment";
    else restarts.push({ kind: "payment", on: fee.paidOn });
  }
  if (rules.correction.restarts ?? interpretation.correctionUnder2007 === "restarts") {
    for (const { receivedOn } of history.corrections) {
      if (receivedOn === null) waitingFor = "correction";
      else restarts.push({ kind: "supplement", on: receivedOn });
    }
  }
  if (restarts.length > 1) restarts.sort((a, b) => (a.on < b.on ? -1 : 1));
  return { restarts, last: restarts.at(-1)?.on ?? history.receivedOn, waitingFor };
}

/** The days that an extension adds, and what is to be said of it. */
function extensionGiven(
  { extension, receivedOn }: History,
  start: PlainDate,
  { extensionBeforeRestart }: Interpretation,
  endWithout: () => number | "open" | "beyond",
): { readonly days: number; readonly remark: Remark | null } {
  if (extension === null) return { days: 0, remark: null };
  const { noticedOn, workingDays } = extension;
  if (noticedOn === null) return { days: workingDays, remark: null };
  const without = endWithout();
  const detail = { noticedOn, without: typeof without === "number" ? dayOf(without) : "" };
  if (start > receivedOn && noticedOn < start) {
    return extensionBeforeRestart === "lapses"
      ? { days: 0, remark: { code: "extension-lapsed", detail } }
      : { days: workingDays, remark: { code: "extension-before-restart", detail } };
  }
  return typeof without === "number" && numberOf(noticedOn) > without
    ? { days: 0, remark: { code: "extension-late", detail } }
    : { days: workingDays, remark: null };
}

/** A later end set by art. 35; one on a day off moves to the next working day (民法典 art. 203). */
function delayed(ends: PlainDate, delayedTo: PlainDate | null, calendar: TermCalendar): PlainDate {
  if (delayedTo === null || delayedTo <= ends) return ends;
  const moved = workingDayFrom(indexOf(calendar), numberOf(delayedTo));
  return moved === null ? delayedTo : dayOf(moved);
}

/** How many days of the term that holds are counted through a day. */
export function countedThrough(clock: Clock, day: PlainDate, calendar: TermCalendar): number {
  const through = clock.termEnds !== null && clock.termEnds < day ? clock.termEnds : day;
  const start = numberOf(clock.startsOn) - 1;
  return workingDaysOutside(indexOf(calendar), start, numberOf(through), spansOf(clock.pauses));
}

/**
 * Working days that are left after a day, the last included: 0 on the last day itself, negative once it is over
 * (-1 on the first working day after). Null where no end is known.
 */
export function remainingAfter(
  clock: Clock,
  day: PlainDate,
  calendar: TermCalendar,
): number | null {
  if (clock.due === null) return null;
  const [index, due, now] = [indexOf(calendar), numberOf(clock.due), numberOf(day)];
  if (now > due) return -workingDaysIn(index, due, now);
  const from = Math.max(now, numberOf(clock.startsOn) - 1);
  return workingDaysOutside(index, from, due, spansOf(clock.pauses));
}

export type ClockState = "running" | "waiting-for-correction" | "waiting-for-payment" | "paused";

/** Where the count stands on a day. */
export function stateOn(clock: Clock, day: PlainDate): ClockState {
  if (clock.waitingFor === "correction") return "waiting-for-correction";
  if (clock.waitingFor === "payment") return "waiting-for-payment";
  const isPaused = clock.pauses.some(
    ({ askedOn, endsOn, answered }) =>
      askedOn <= day && (endsOn === null || (answered ? day < endsOn : day <= endsOn)),
  );
  return isPaused ? "paused" : "running";
}
