// What must hold of every term, whatever happened.
import { addDays } from "../../src/kernel/dates.ts";
import {
  countedThrough,
  explain,
  remainingAfter,
  runClock,
  type History,
  type TermCalendar,
} from "../../src/modules/deadlines/index.ts";
import { moreTime, type Draw } from "./random-histories.ts";
import { slowDue, works } from "./slow-clock.ts";

/** Where a due date breaks a rule, in words; empty when all holds. `more` compares to the reference and to later events. */
export function clockFaults(history: History, calendar: TermCalendar, draw: Draw): string[] {
  const run = runClock(history, calendar);
  if (!run.ok) return [`refused: ${run.refusal}`];
  const { due, waitingFor, startsOn, provisional } = run.value;
  const faults: string[] = [];
  if ((due === null) !== (waitingFor !== null)) faults.push("no end, or no reason for none");
  if (due !== null) {
    if (due <= history.receivedOn || due < startsOn) faults.push("due before the receipt");
    if (!works(due, calendar)) faults.push("due on a day off");
  }
  const expected = due !== null && due >= (calendar.provisionalFrom ?? "9999");
  if (provisional !== expected) faults.push("wrongly provisional or not");
  const slow = slowDue(history, calendar);
  if (slow !== due) faults.push(`${due ?? "none"}, by the slow clock ${slow ?? "none"}`);
  const later = moreTime(history, draw);
  if (later !== null) {
    const then = runClock(later, calendar);
    if (!then.ok) faults.push(`refused with more time: ${then.refusal}`);
    else if ((then.value.due ?? "9999") < (due ?? "9999")) faults.push("due earlier for more time");
  }
  return faults;
}

/** Where an explanation contradicts its clock. */
export function explanationFaults(history: History, calendar: TermCalendar): string[] {
  const run = runClock(history, calendar);
  if (!run.ok) return [`refused: ${run.refusal}`];
  const { due, termEnds, total } = run.value;
  const days = explain(run.value, { calendar });
  const counted = days.filter((day) => day.counted);
  const faults: string[] = [];
  if (counted.some(({ date }) => !works(date, calendar))) faults.push("a day off is counted");
  if (counted.some(({ number }, index) => number !== index + 1)) faults.push("numbers with a gap");
  if (days.some(({ date }, index) => date !== addDays(history.receivedOn, index))) {
    faults.push("a day is left out");
  }
  if (due === null) return faults;
  if (counted.length !== total) faults.push(`${counted.length} days counted of ${total}`);
  if (counted.at(-1)?.date !== termEnds) faults.push("the last counted day is not the end");
  if (days.at(-1)?.date !== due) faults.push("the last day is not the due date");
  const [half] = days.slice(days.length >> 1);
  if (half !== undefined) {
    const before = counted.filter(({ date }) => date <= half.date).length;
    if (countedThrough(run.value, half.date, calendar) !== before) faults.push("counted otherwise");
    const left = remainingAfter(run.value, half.date, calendar);
    if (due === termEnds && left !== total - before) faults.push("left otherwise");
  }
  return faults;
}
