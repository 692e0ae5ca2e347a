import { possibleProvince, residentIdCheck } from "../../../kernel/identity-number.ts";
import { mark, marksAt } from "./characters.ts";
import { possibleDay } from "./days.ts";
import type { Hit } from "./hit.ts";
import { negativeLabelBefore, residentIdLabelBefore, creditCodeLabelBefore } from "./labels.ts";
import { gapWithin, windowsOf, type NumberRun, type NumberWindow } from "./number-runs.ts";

const X_FORMS = "xXｘＸХхΧχ×✕";

/** Whether 17 digits can begin a resident's number: a possible province or status and a possible birth date until today. */
function possibleStart(digits: string, today: string): boolean {
  const foreigner = digits.startsWith("9");
  const place = foreigner ? digits.slice(1, 3) : digits.slice(0, 2);
  return possibleProvince(place) && possibleDay(digits.slice(6, 14), today);
}

/** Whether 15 digits can be a resident's number of the form used until 1999: division and birth date possible. */
function possibleOldNumber(digits: string): boolean {
  return (
    possibleProvince(digits.slice(0, 2)) &&
    digits.slice(2, 4) !== "00" &&
    digits.slice(4, 6) !== "00" &&
    possibleDay(`19${digits.slice(6, 12)}`, "1999-12-31")
  );
}

/**
 * Numbers of residents (公民身份号码) in a run of digits: 18 characters by GB 11643 with check digit, province and date,
 * those of foreigners and of residents from Hong Kong, Macao and Taiwan of the same form, the same at the head of a
 * disabled person's certificate (20 digits), and 15 digits with possible division and date. 18 characters whose
 * check digit is wrong count as miswritten where the text calls them a resident's number.
 */
export function residentIdsIn(text: string, run: NumberRun, today: string): readonly Hit[] {
  const hits: Hit[] = [];
  const add = (from: number, to: number, end?: number, rule: Hit["rule"] = "resident-id") => {
    const start = run.at[from] ?? 0;
    const until = end ?? (run.at[to - 1] ?? 0) + 1;
    if (!hits.some((hit) => hit.start < until && start < hit.end))
      hits.push({ rule, start, end: until });
  };
  for (const window of windowsOf(run, 18)) {
    const digits = run.digits.slice(window.from, window.to);
    if (!possibleStart(digits, today)) continue;
    const labelled = residentIdLabelBefore(text, run.at[window.from] ?? 0);
    if (residentIdCheck(digits) === digits[17]) {
      if (!creditCodeLabelBefore(text, run.at[window.from] ?? 0)) add(window.from, window.to);
    } else if (labelled) add(window.from, window.to, undefined, "resident-id-miswritten");
  }
  for (const window of windowsOf(run, 17)) {
    const digits = run.digits.slice(window.from, window.to);
    if (!possibleStart(digits, today)) continue;
    const end = endOfX(text, (run.at[window.to - 1] ?? 0) + 1);
    if (end === null) continue;
    if (residentIdCheck(digits) === "X") add(window.from, window.to, end);
    else if (residentIdLabelBefore(text, run.at[window.from] ?? 0)) {
      add(window.from, window.to, end, "resident-id-miswritten");
    }
  }
  for (const [count, edge] of LONGER) {
    for (const window of windowsOf(run, count)) addWithin(run, window, edge, today, add);
  }
  if (run.digits.length >= 15) {
    for (const window of windowsOf(run, 15)) {
      if (isOldNumber(text, run, window)) add(window.from, window.to);
    }
  }
  return hits;
}

/** Longer numbers that begin or end with a resident's number: a disabled person's certificate, a telephone number glued to it. */
const LONGER: readonly (readonly [number, "certificate" | "telephone"])[] = [
  [20, "certificate"],
  [29, "telephone"],
];

function addWithin(
  run: NumberRun,
  window: NumberWindow,
  edge: "certificate" | "telephone",
  today: string,
  add: (from: number, to: number) => void,
): void {
  const valid = (from: number) => {
    const digits = run.digits.slice(from, from + 18);
    return possibleStart(digits, today) && residentIdCheck(digits) === digits[17];
  };
  const { from, to } = window;
  if (edge === "certificate") {
    if (valid(from) && /^[1-7][1-4]$/.test(run.digits.slice(from + 18, to))) add(from, to);
  } else if (valid(from) && /^1[3-9]/.test(run.digits.slice(from + 18))) add(from, from + 18);
  else if (valid(to - 18) && /^1[3-9]/.test(run.digits.slice(from))) add(to - 18, to);
}

function isOldNumber(text: string, run: NumberRun, window: NumberWindow): boolean {
  if (!possibleOldNumber(run.digits.slice(window.from, window.to))) return false;
  const start = run.at[window.from] ?? 0;
  if (residentIdLabelBefore(text, start)) return true;
  return (
    gapWithin(run, window) === "none" &&
    standsAlone(run, window) &&
    !negativeLabelBefore(text, start) &&
    !/^\s*(?:[万亿]|元|号)/.test(
      text.slice((run.at[window.to - 1] ?? 0) + 1, (run.at[window.to - 1] ?? 0) + 4),
    )
  );
}

/** Whether nothing but blanks and line breaks parts a window from its neighbours in the run. */
function standsAlone(run: NumberRun, window: NumberWindow): boolean {
  const free = (gap: string | undefined) =>
    gap === undefined || gap === "none" || gap === "space" || gap === "break";
  return free(run.gaps[window.first]) && free(run.gaps[window.last + 1]);
}

function endOfX(text: string, from: number): number | null {
  let index = from;
  let gap = 0;
  while (index < text.length && gap <= 3) {
    const found = marksAt(text, index);
    if (X_FORMS.includes(text.charAt(index))) return index + 1;
    if ((found & mark.separator) !== 0) gap += 1;
    else if ((found & mark.ignorable) === 0) return null;
    index += 1;
  }
  return null;
}
