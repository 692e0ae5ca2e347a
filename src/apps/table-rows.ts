import type { TableRow } from "../modules/addresses/index.ts";
import { cellsOfLine } from "../modules/addresses/index.ts";
import { readContents } from "../platform/contents/index.ts";
import { readLines } from "../platform/lines/index.ts";

const LONGEST_LINE = 65_536;
const MOST_CELLS = 40;
const TABLE = /\.(?:xlsx|xls|et|ods)$/i;

/**
 * The rows of a table in a file: a text with commas, semicolons or tabs of any length, or the first sheet of a
 * workbook, which a process of its own reads within its bounds. A row that cannot be read has no cells.
 */
export async function* tableRows(path: string, name: string): AsyncGenerator<TableRow> {
  if (TABLE.test(name)) yield* rowsOfSheet(path, name);
  else
    for await (const line of readLines(path, { limitBytes: LONGEST_LINE }))
      yield {
        line: line.number,
        cells: "text" in line ? cellsOfLine(line.text) : null,
      };
}

async function* rowsOfSheet(path: string, name: string): AsyncGenerator<TableRow> {
  let table: string | null = null;
  let row: { line: number; cells: string[] } | null = null;
  for await (const content of readContents(path, name)) {
    if (content.kind === "unread") {
      if (row !== null) yield row;
      yield { line: (row?.line ?? 0) + 1, cells: null };
      return;
    }
    const { cell, concealed, text } = content;
    if (cell === null || concealed !== null) continue;
    table ??= cell.table;
    if (cell.table !== table || cell.column > MOST_CELLS) continue;
    if (row !== null && row.line !== cell.row) {
      yield row;
      row = null;
    }
    row ??= { line: cell.row, cells: [] };
    while (row.cells.length < cell.column) row.cells.push("");
    row.cells[cell.column - 1] = text.trim();
  }
  if (row !== null) yield row;
}
