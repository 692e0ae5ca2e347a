// Histories of requests that can have happened, and changes of them that can only move the due date back.
import { addDays, daysBetween, plainDateOf, type PlainDate } from "../../src/kernel/dates.ts";
import type {
  Consultation,
  Correction,
  Fee,
  History,
  TermCalendar,
} from "../../src/modules/deadlines/index.ts";

/** A whole number from 0 to below `below`. */
export type Draw = (below: number) => number;

const FIRST = plainDateOf("2008-05-01");
const LAST = plainDateOf("2036-06-30");
const REVISED = plainDateOf("2019-05-15");
const FEES = plainDateOf("2021-01-01");

/** A history under one of the two rule sets, of any kind of events in any order that is possible. */
export function randomHistory(draw: Draw): History {
  const receivedOn = addDays(FIRST, draw(daysBetween(FIRST, LAST)));
  const revised = receivedOn >= REVISED;
  const some = (below: number) => addDays(receivedOn, draw(below));
  const oneIn = (count: number) => draw(count) === 0;
  return {
    receivedOn,
    corrections: oneIn(3) ? corrections(draw, receivedOn, revised) : [],
    consultations: Array.from({ length: Math.max(0, draw(6) - 2) }, () =>
      consultation(draw, some(60)),
    ),
    extension: oneIn(3)
      ? { workingDays: 1 + draw(revised ? 20 : 15), noticedOn: oneIn(2) ? null : some(90) }
      : null,
    fee: receivedOn >= FEES && oneIn(5) ? fee(draw, some(40)) : null,
    delayedTo: revised && oneIn(12) ? some(150) : null,
  };
}

function corrections(draw: Draw, receivedOn: PlainDate, revised: boolean): readonly Correction[] {
  const found: Correction[] = [];
  let from = receivedOn;
  for (let left = revised ? 1 : 1 + draw(2); left > 0; left -= 1) {
    const askedOn = addDays(from, draw(14));
    const supplyBy = draw(2) === 0 ? null : addDays(askedOn, draw(20));
    const supplied = addDays(askedOn, draw(25));
    const isOpen = left === 1 && draw(5) === 0;
    found.push({ askedOn, supplyBy, receivedOn: isOpen ? null : supplied });
    from = supplied;
  }
  return found;
}

function consultation(draw: Draw, askedOn: PlainDate): Consultation {
  const arrivedOn = draw(2) === 0 ? null : addDays(askedOn, draw(9));
  const answeredOn = draw(4) === 0 ? null : addDays(arrivedOn ?? askedOn, draw(35));
  return { kind: draw(2) === 0 ? "third-party" : "other-organ", askedOn, arrivedOn, answeredOn };
}

function fee(draw: Draw, noticedOn: PlainDate): Fee {
  return { noticedOn, paidOn: draw(5) === 0 ? null : addDays(noticedOn, draw(40)) };
}

/** The same with one thing later, longer or more; null where the drawn change is not possible. */
export function moreTime(history: History, draw: Draw): History | null {
  const change = changes[draw(changes.length)];
  return change === undefined ? null : change(history, draw);
}

type Change = (history: History, draw: Draw) => History | null;

const changes: readonly Change[] = [
  (history) => {
    const receivedOn = addDays(history.receivedOn, 1);
    const days = [
      ...history.corrections.map(({ askedOn }) => askedOn),
      ...history.consultations.map(({ askedOn }) => askedOn),
      history.extension?.noticedOn ?? LATEST,
      history.fee?.noticedOn ?? LATEST,
      history.delayedTo ?? LATEST,
    ];
    const isPossible = receivedOn !== REVISED && days.every((day) => day >= receivedOn);
    return isPossible ? { ...history, receivedOn } : null;
  },
  (history, draw) => {
    const askedOn = addDays(history.receivedOn, draw(60));
    return { ...history, consultations: [...history.consultations, consultation(draw, askedOn)] };
  },
  (history, draw) => {
    const later = (day: PlainDate | null) =>
      day === null || draw(4) === 0 ? null : addDays(day, draw(12));
    return {
      ...history,
      consultations: history.consultations.map((one) => ({
        ...one,
        answeredOn: later(one.answeredOn),
      })),
    };
  },
  (history, draw) => {
    const last = history.corrections.at(-1);
    if (last === undefined || last.receivedOn === null) return null;
    const receivedOn = draw(4) === 0 ? null : addDays(last.receivedOn, draw(12));
    return {
      ...history,
      corrections: [...history.corrections.slice(0, -1), { ...last, receivedOn }],
    };
  },
  ({ fee: given, ...rest }, draw) => {
    if (given === null || given.paidOn === null) return null;
    const paidOn = draw(4) === 0 ? null : addDays(given.paidOn, draw(12));
    return { ...rest, fee: { ...given, paidOn } };
  },
  ({ extension, ...rest }) => {
    if (extension === null) return { ...rest, extension: { workingDays: 1, noticedOn: null } };
    const longest = rest.receivedOn >= REVISED ? 20 : 15;
    return extension.workingDays === longest
      ? null
      : { ...rest, extension: { ...extension, workingDays: extension.workingDays + 1 } };
  },
  ({ delayedTo, ...rest }, draw) =>
    rest.receivedOn >= REVISED
      ? { ...rest, delayedTo: addDays(delayedTo ?? rest.receivedOn, draw(200)) }
      : null,
];

const LATEST = plainDateOf("9999-12-31");

/** The calendar with some further days off and some further weekends worked. */
export function randomCalendar(calendar: TermCalendar, draw: Draw): TermCalendar {
  const daysOff = new Set(calendar.daysOff);
  const workedWeekends = new Set(calendar.workedWeekends);
  const years = daysBetween(FIRST, LAST);
  for (let count = draw(60); count > 0; count -= 1) daysOff.add(addDays(FIRST, draw(years)));
  for (let count = draw(60); count > 0; count -= 1) {
    const day = addDays(FIRST, draw(years));
    const onWeekend = [0, 6].includes(new Date(day).getUTCDay());
    if (onWeekend && !daysOff.has(day)) workedWeekends.add(day);
  }
  return { daysOff, workedWeekends, provisionalFrom: addDays(FIRST, draw(years)) };
}
