import type { Piece } from "../../../platform/contents/model.ts";
import { isName } from "../personal-data/names.ts";
import { roleOf, type Role } from "./column-roles.ts";

/** A cell with its piece. */
export type Cell = {
  readonly piece: Piece;
  readonly column: number;
  readonly text: string;
};

export type Heading = { readonly text: string; readonly role: Role };

/** What is remembered of a table while its rows pass: never the rows themselves. */
export type TableState = {
  readonly table: string;
  /** Title, sheet and what stood before the table. */
  about: string;
  readonly headings: Map<number, Heading>;
  /** Whether a form of labels and values has named a person. */
  person: boolean;
  rows: number;
};

const MOST_ABOUT = 300;

/** A table that begins, with the words that say what it is about. */
export function beginTable(table: string, about: string): TableState {
  return { table, about: about.slice(-MOST_ABOUT), headings: new Map(), person: false, rows: 0 };
}

/**
 * Whether a row is a row of headings: labels without data. Its headings are then remembered by column; a second such
 * row adds to the first.
 */
export function takeHeadings(state: TableState, row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell.text.trim() !== "");
  if (filled.length === 0) return false;
  if (filled.length === 1 && state.rows < 4 && state.headings.size === 0) {
    const only = filled[0];
    if (only !== undefined && roleOf(only.text) === null && !/\d{7}/.test(only.text)) {
      state.about = `${state.about} ${only.text}`.slice(-MOST_ABOUT);
      return false;
    }
  }
  const roles = filled.map((cell) => roleOf(cell.text));
  const labels = roles.filter((role) => role !== null).length;
  if (labels === 0 || filled.some((cell) => /\d{3}|^\s*\d+\s*$/.test(cell.text))) return false;
  const people = filled.filter((cell, index) => roles[index] === null && isName(cell.text)).length;
  const first = state.rows === 0 && state.headings.size === 0 && people === 0;
  const short = filled.every((cell) => cell.text.trim().length <= 12);
  if (
    labels < (first && short ? 1 : Math.min(2, filled.length)) ||
    (people > 0 && labels * 2 <= filled.length + 1)
  )
    return false;
  if (state.headings.size > 0 && labels * 2 < filled.length) return false;
  filled.forEach((cell, index) => {
    state.headings.set(cell.column, {
      text: cell.text.trim().slice(0, 20),
      role: roles[index] ?? "plain",
    });
  });
  return true;
}

/** The heading of a cell: of its column, or the label to its left in a form. */
export function headingOf(state: TableState, row: readonly Cell[], index: number): Heading | null {
  const cell = row[index];
  const left = row[index - 1];
  if (cell === undefined) return null;
  const above = state.headings.get(cell.column);
  if (above !== undefined && above.role !== "plain") return above;
  if (left !== undefined) {
    const role = roleOf(left.text);
    if (role !== null && role !== "plain") return { text: left.text.trim(), role };
  }
  return above ?? null;
}

/** Whether a table has a column, or a row a label, of a role. */
export function hasRole(
  headings: readonly (Heading | null)[],
  state: TableState,
  role: Role,
): boolean {
  if (headings.some((heading) => heading?.role === role)) return true;
  for (const heading of state.headings.values()) if (heading.role === role) return true;
  return false;
}
