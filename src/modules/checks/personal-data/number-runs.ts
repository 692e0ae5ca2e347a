import { digitAt, mark, marks } from "./characters.ts";

export type Gap = "none" | "space" | "dash" | "dot" | "slash" | "break" | "mixed";

/** Digits that stand together or with little between them: "０１３8-1234 5678". */
export type NumberRun = {
  /** The digits as ASCII. */
  readonly digits: string;
  /** Where each of them stands in the text. */
  readonly at: readonly number[];
  /** Groups without anything visible between their digits, as the places of their first digit in `digits`. */
  readonly groups: readonly number[];
  /** What stands before each group; "none" before the first. */
  readonly gaps: readonly Gap[];
};

/** Some neighbouring groups of a run: digits from..to of it. */
export type NumberWindow = {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
};

const WIDEST_GAP = 3;
const NUMERAL = mark.digit | mark.chineseDigit;

/**
 * The runs of a text with at least `fewest` digits. Full and half width, invisible characters, blanks, dashes, dots,
 * slashes and line breaks between digits are seen through; Chinese digits count when `chinese` is set, except
 * where they stand alone in words.
 */
export function numberRuns(text: string, fewest: number, chinese: boolean): readonly NumberRun[] {
  const wanted = chinese ? NUMERAL : mark.digit;
  const runs: NumberRun[] = [];
  let index = 0;
  while (index < text.length) {
    if (((marks[text.charCodeAt(index)] ?? 0) & wanted) === 0) {
      index += 1;
      continue;
    }
    const end = endOfRun(text, index, wanted);
    if (end.digits >= fewest) runs.push(runBetween(text, index, end.at, wanted));
    index = end.at;
  }
  return runs;
}

function endOfRun(text: string, start: number, wanted: number): { at: number; digits: number } {
  let digits = 0;
  let last = start;
  let gap = 0;
  for (let index = start; index < text.length; index += 1) {
    const found = marks[text.charCodeAt(index)] ?? 0;
    if ((found & wanted) !== 0) {
      digits += 1;
      last = index;
      gap = 0;
    } else if ((found & mark.separator) !== 0) {
      gap += 1;
      if (gap > WIDEST_GAP) break;
    } else if ((found & mark.ignorable) === 0) break;
  }
  return { at: last + 1, digits };
}

function runBetween(text: string, start: number, end: number, wanted: number): NumberRun {
  let digits = "";
  const at: number[] = [];
  const groups: number[] = [];
  const gaps: Gap[] = [];
  let gap = 0;
  for (let index = start; index < end; index += 1) {
    const found = marks[text.charCodeAt(index)] ?? 0;
    if ((found & wanted) !== 0) {
      if (gap !== 0 || at.length === 0) {
        groups.push(at.length);
        gaps.push(gapOf(gap));
        gap = 0;
      }
      digits += digitAt(text, index);
      at.push(index);
    } else gap |= found & mark.separator;
  }
  return { digits, at, groups, gaps };
}

function gapOf(met: number): Gap {
  if (met === 0) return "none";
  if ((met & mark.lineBreak) !== 0)
    return (met & ~(mark.lineBreak | mark.space)) === 0 ? "break" : "mixed";
  if (met === mark.space) return "space";
  if ((met & ~mark.space) === mark.dash) return "dash";
  if ((met & ~mark.space) === mark.dot) return "dot";
  return (met & ~mark.space) === mark.slash ? "slash" : "mixed";
}

/** The windows of a run whose groups hold exactly `count` digits together. */
export function windowsOf(run: NumberRun, count: number): readonly NumberWindow[] {
  const found: NumberWindow[] = [];
  for (let first = 0; first < run.groups.length; first += 1) {
    const from = run.groups[first] ?? 0;
    const to = from + count;
    if (to > run.digits.length) break;
    let last = first;
    while (last + 1 < run.groups.length && (run.groups[last + 1] ?? 0) < to) last += 1;
    if (endOfGroup(run, last) === to) found.push({ from, to, first, last });
  }
  return found;
}

/** Where a group ends in the digits of its run. */
export function endOfGroup(run: NumberRun, group: number): number {
  return run.groups[group + 1] ?? run.digits.length;
}

/** How many digits each group of a window has: "3-4-4". */
export function shapeOf(run: NumberRun, window: NumberWindow): string {
  const lengths: number[] = [];
  for (let group = window.first; group <= window.last; group += 1) {
    lengths.push(endOfGroup(run, group) - (run.groups[group] ?? 0));
  }
  return lengths.join("-");
}

/** What stands between the groups of a window, when it is the same everywhere; "none" for one group. */
export function gapWithin(run: NumberRun, window: NumberWindow): Gap {
  let within: Gap = "none";
  for (let group = window.first + 1; group <= window.last; group += 1) {
    const gap = run.gaps[group] ?? "mixed";
    if (within !== "none" && gap !== within) return "mixed";
    within = gap;
  }
  return within;
}
