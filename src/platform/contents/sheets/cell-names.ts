/** The letters of a column counted from 1: 28 is "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The name of a cell, "AB12". */
export function cellName(row: number, column: number): string {
  return (column <= MOST_KEPT ? KEPT[column] : columnLetters(column)) + String(row);
}

const MOST_KEPT = 256;
const KEPT: readonly string[] = Array.from({ length: MOST_KEPT + 1 }, (_, column) =>
  columnLetters(column),
);

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Row and column that a cell's name says; null for what names no cell. */
export function cellAt(name: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < name.length; at += 1) {
    const code = name.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
    if (column > LAST_COLUMN) return null;
  }
  const row = Number(name.slice(at));
  return column > 0 && Number.isInteger(row) && row > 0 && row <= LAST_ROW ? { row, column } : null;
}
