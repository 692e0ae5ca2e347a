import { isLetterAt } from "./characters.ts";
import type { Hit } from "./hit.ts";
import { negativeLabelBefore, phoneLabelBefore, unitAfter } from "./labels.ts";
import {
  endOfGroup,
  gapWithin,
  shapeOf,
  windowsOf,
  type NumberRun,
  type NumberWindow,
} from "./number-runs.ts";

/** Ranges of mobile numbers that the ministry has given out. */
const RANGES = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/;

/** Whether 11 digits are a mobile number of a range in use. */
export function isMobileNumber(digits: string): boolean {
  return RANGES.test(digits);
}

/** How people group the digits of a mobile number; other groups are taken only where the text says what they are. */
const SHAPES = new Set([
  "3-4-4",
  "3-8",
  "7-4",
  "3-3-5",
  "4-4-3",
  "4-3-4",
  "5-6",
  "6-5",
  "3-4-2-2",
  "3-2-2-2-2",
]);
const SINGLE = /^1(?:-1){10}$/;
const PREFIXES = ["", "86", "0086", "0", "17951", "12593"];
const LABEL_GLUED = /(?:tel|telephone|phone|mobile|mob|cell|call|no|wx|vx|qq|sj|dh|id|x)[.:：]?$/i;

/**
 * Mobile numbers in a run of digits: 11 digits of a range in use, with or without +86, grouped as people do. Amounts,
 * order numbers and parts of longer numbers are left out.
 */
export function mobileNumbersIn(text: string, run: NumberRun): readonly Hit[] {
  const hits: Hit[] = [];
  for (const prefix of PREFIXES) {
    for (const window of windowsOf(run, prefix.length + 11)) {
      if (prefix !== "" && run.digits.slice(window.from, window.from + prefix.length) !== prefix)
        continue;
      const from = window.from + prefix.length;
      if (!isMobileNumber(run.digits.slice(from, window.to))) continue;
      const start = run.at[window.from] ?? 0;
      const end = (run.at[window.to - 1] ?? 0) + 1;
      if (hits.some((hit) => hit.start < end && start < hit.end)) continue;
      if (isCalled(text, run, window, prefix)) hits.push({ rule: "mobile-number", start, end });
    }
  }
  return hits;
}

function isCalled(text: string, run: NumberRun, window: NumberWindow, prefix: string): boolean {
  const start = run.at[window.from] ?? 0;
  const end = (run.at[window.to - 1] ?? 0) + 1;
  if (isLetterAt(text, end) || text.charAt(end) === "@" || text.charAt(end) === "＠") return false;
  if (text.charAt(end) === "*" || text.charAt(start - 1) === "*") return false;
  if (isLetterAt(text, start - 1) && !LABEL_GLUED.test(text.slice(Math.max(0, start - 10), start)))
    return false;
  const labelled = phoneLabelBefore(text, start);
  if (!labelled && (negativeLabelBefore(text, start) || unitAfter(text, end))) return false;
  if (partOfLonger(text, run, window)) return false;
  if (prefix.startsWith("0") && prefix.length === 1 && !labelled && window.first !== window.last)
    return false;
  return labelled ? true : usualShape(text, run, window, prefix);
}

function usualShape(text: string, run: NumberRun, window: NumberWindow, prefix: string): boolean {
  const gap = gapWithin(run, window);
  if (gap === "none") return true;
  const shape = shapeOf(run, window);
  const own =
    prefix !== "" && shape.startsWith(`${prefix.length}-`)
      ? shape.slice(`${prefix.length}-`.length)
      : shape;
  if (own === "11") return true;
  if (gap === "break") return isWrapped(text, run, window);
  if (!SHAPES.has(own) && !SINGLE.test(own)) return false;
  if (gap === "mixed") return own === "3-4-4";
  return gap !== "space" || !amongFigures(run, window);
}

/** Whether the line before ends in the number's first part because it was full, not because a column of figures stands there. */
function isWrapped(text: string, run: NumberRun, window: NumberWindow): boolean {
  const before = text.charAt((run.at[window.from] ?? 0) - 1);
  return before !== "" && !/[\s\d]/.test(before);
}

/** Whether blanks part a window from other figures, as in a line of a table. */
function amongFigures(run: NumberRun, window: NumberWindow): boolean {
  const before =
    window.first > 0 ? endOfGroup(run, window.first - 1) - (run.groups[window.first - 1] ?? 0) : 0;
  const next = window.last + 1;
  const after = next < run.groups.length ? endOfGroup(run, next) - (run.groups[next] ?? 0) : 0;
  const figure = (length: number) => length > 0 && length < 7;
  return figure(before) || figure(after);
}

/** Whether dashes or dots tie a window to more digits; a slash, a blank or the number of a list do not. */
function partOfLonger(text: string, run: NumberRun, window: NumberWindow): boolean {
  const gap = run.gaps[window.first];
  if (gap === "dash" || gap === "dot") {
    const length = endOfGroup(run, window.first - 1) - (run.groups[window.first - 1] ?? 0);
    const first = run.at[run.groups[window.first - 1] ?? 0] ?? 0;
    const listed = length <= 2 && !/[\d\p{L}]/u.test(text.charAt(first - 1)) && window.first === 1;
    if (!listed && length < 7) return true;
  }
  const next = window.last + 1;
  const after = run.gaps[next];
  if (after !== "dash" && after !== "dot") return false;
  const length = endOfGroup(run, next) - (run.groups[next] ?? 0);
  const close = (run.at[run.groups[next] ?? 0] ?? 0) - (run.at[window.to - 1] ?? 0) === 2;
  return (
    close &&
    length < 7 &&
    !(after === "dot" && text.charAt((run.at[window.to - 1] ?? 0) + 1) === "。")
  );
}
