import { bankCardsIn } from "../personal-data/bank-cards.ts";
import type { Hit } from "../personal-data/hit.ts";
import { mobileNumbersIn } from "../personal-data/mobile-numbers.ts";
import { numberRuns } from "../personal-data/number-runs.ts";
import { residentIdsIn } from "../personal-data/resident-id.ts";
import type { Cell, Heading } from "./table-state.ts";

const WITH_DIGITS = /[\d０-９][^\p{L}]{0,3}$|^[^\p{L}]{0,3}[\d０-９xXｘＸ]/u;
const MOST_CELLS = 40;

type Part = { readonly cell: Cell; readonly hit: Hit };
type Laid = {
  readonly cell: Cell;
  readonly start: number;
  readonly end: number;
  readonly index: number;
};

/**
 * Numbers that were cut up and stand in neighbouring cells of a row: one part for each cell. A resident's number
 * proves itself; telephones and cards need a heading over their first cell, one digit in each cell, or a name beside
 * them and the usual groups.
 */
export function splitNumbersIn(
  row: readonly Cell[],
  headings: readonly (Heading | null)[],
  person: boolean,
  today: string,
): readonly Part[] {
  const found: Part[] = [];
  for (const cells of stretchesOf(row)) {
    let text = "";
    const laid: Laid[] = cells.map(({ cell, index }) => {
      if (text !== "") text += "\n";
      const start = text.length;
      text += cell.text.trim();
      return { cell, start, end: text.length, index };
    });
    for (const run of numberRuns(text, 11, false)) {
      const hits = [
        ...residentIdsIn(text, run, today).filter((hit) => hit.rule === "resident-id"),
        ...bankCardsIn(text, run),
        ...mobileNumbersIn(text, run),
        ...boxedMobile(run),
      ];
      for (const hit of hits) {
        const parts = laid.filter((one) => one.start < hit.end && hit.start < one.end);
        if (parts.length > 1 && isTold(hit, parts, headings, person))
          found.push(...partsOf(hit, parts));
      }
    }
  }
  return found;
}

/** Cells next to each other that can hold parts of a number. */
function stretchesOf(row: readonly Cell[]): readonly (readonly { cell: Cell; index: number }[])[] {
  const stretches: { cell: Cell; index: number }[][] = [];
  let current: { cell: Cell; index: number }[] = [];
  const close = () => {
    if (current.length > 1) stretches.push(current);
    current = [];
  };
  row.forEach((cell, index) => {
    const part = cell.text.length <= MOST_CELLS && WITH_DIGITS.test(cell.text);
    const last = current.at(-1);
    if (!part || (last !== undefined && cell.column - last.cell.column > 2)) close();
    if (part) current.push({ cell, index });
  });
  close();
  return stretches;
}

/** A mobile number of which each cell holds some digits, whatever they are. */
function boxedMobile(run: {
  readonly digits: string;
  readonly at: readonly number[];
}): readonly Hit[] {
  if (run.digits.length !== 11 || !/^1[3-9]/.test(run.digits)) return [];
  return [{ rule: "mobile-number", start: run.at[0] ?? 0, end: (run.at[10] ?? 0) + 1 }];
}

function isTold(
  hit: Hit,
  parts: readonly Laid[],
  headings: readonly (Heading | null)[],
  person: boolean,
): boolean {
  const first = headings[parts[0]?.index ?? -1]?.role;
  const others = parts.slice(1).map((part) => headings[part.index] ?? null);
  const free = others.every(
    (heading) => heading === null || heading.role === first || heading.text === "",
  );
  const boxes = parts.every((part) => part.end - part.start <= 2);
  if (hit.rule === "resident-id") {
    const long = (parts[0]?.end ?? 0) - Math.max(parts[0]?.start ?? 0, hit.start) >= 3;
    return boxes || first === "resident-id" || (long && parts.length <= 5);
  }
  if (hit.rule === "mobile-number")
    return free && (first === "phone" || boxes || (person && isUsual(hit, parts)));
  return free && (first === "account" || boxes || (person && isUsualCard(parts)));
}

/** 138 1234 5678 or 138 12345678 in cells that have no headings. */
function isUsual(hit: Hit, parts: readonly Laid[]): boolean {
  const shape = parts
    .map((part) => Math.min(part.end, hit.end) - Math.max(part.start, hit.start))
    .join("-");
  return /^(?:3-4-4|3-8|7-4)$/.test(shape);
}

/** 6222 0210 0111 6245 702 beside a name: four figures of money in a row are no card. */
function isUsualCard(parts: readonly Laid[]): boolean {
  const isUnionPay = parts[0]?.cell.text.trim().normalize("NFKC").startsWith("62") === true;
  return isUnionPay && parts.slice(0, -1).every((part) => part.end - part.start === 4);
}

function partsOf(hit: Hit, parts: readonly Laid[]): readonly Part[] {
  return parts.map(({ cell, start, end }) => {
    const lead = cell.text.length - cell.text.trimStart().length;
    return {
      cell,
      hit: {
        ...hit,
        start: Math.max(hit.start, start) - start + lead,
        end: Math.min(hit.end, end) - start + lead,
      },
    };
  });
}
