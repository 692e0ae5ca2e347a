import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { readContents } from "../../../platform/contents/index.ts";
import type { FileRefusal } from "./import-messages.ts";
import { pastColumn, pastKeys, PAST_SHEET, type PastKey } from "./columns.ts";
import type { CellProblem, PastCase } from "./past-case.ts";
import { readPastRow, type NamedOrganization } from "./read-row.ts";

/** A row of the file with its number in the sheet. */
export type FileRow = { readonly row: number } & (
  | { readonly past: PastCase }
  | { readonly problems: readonly CellProblem[] }
);

type Cell = { readonly row: number; readonly column: number; readonly text: string };

/**
 * Reads the table of past requests: the sheet 申请, or else the first one. It is read by a process of its own that a
 * hostile file cannot make big or slow. Rows and columns that are hidden are left out: nothing is entered that the
 * one who imports did not see. Refuses a file that is no such table.
 */
export async function readPastFile(
  path: string,
  known: { readonly today: PlainDate; readonly organizations: readonly NamedOrganization[] },
): Promise<Result<readonly FileRow[], FileRefusal>> {
  const cells = await cellsIn(path);
  if (!cells.ok) return cells;
  const heads = keysOf(cells.value.filter((cell) => cell.row === 1));
  if (!heads.ok) return heads;
  const rows = new Map<number, Partial<Record<PastKey, string>>>();
  for (const { row, column, text } of cells.value) {
    const key = heads.value.get(column);
    if (row === 1 || key === undefined || text === "") continue;
    const texts = rows.get(row) ?? {};
    rows.set(row, texts);
    texts[key] = text;
  }
  const firstRows = new Map<string, number>();
  return ok(
    [...rows].map(([row, texts]): FileRow => {
      const read = readPastRow(texts, known);
      if (!read.ok) return { row, problems: read.problems };
      const { number } = read.value;
      const first = firstRows.get(number);
      firstRows.set(number, first ?? row);
      if (first === undefined) return { row, past: read.value };
      const message = `与第 ${first} 行的登记编号相同，请核对。`;
      return { row, problems: [{ key: "number", message }] };
    }),
  );
}

async function cellsIn(path: string): Promise<Result<readonly Cell[], FileRefusal>> {
  const tables = new Map<string, Cell[]>();
  for await (const content of readContents(path, "requests.xlsx")) {
    if (content.kind === "unread") return refuse("unreadable");
    const { cell, concealed, text } = content;
    if (cell === null || concealed !== null) continue;
    const cells = tables.get(cell.table) ?? [];
    tables.set(cell.table, cells);
    cells.push({ row: cell.row, column: cell.column, text: text.trim() });
  }
  const named = [...tables].find(([name]) => name.includes(`“${PAST_SHEET}”`));
  const found = named?.[1] ?? [...tables.values()][0];
  return found === undefined ? refuse("no-sheet") : ok(found);
}

const byHead: ReadonlyMap<string, PastKey> = new Map(
  pastKeys.map((key) => [pastColumn(key).head, key]),
);
const headOf = (text: string) => text.replaceAll(/[\s*＊]/g, "");

function keysOf(first: readonly Cell[]): Result<ReadonlyMap<number, PastKey>, FileRefusal> {
  const keys = new Map<number, PastKey>();
  const [unknown, twice]: [string[], string[]] = [[], []];
  for (const { column, text } of first) {
    if (text === "") continue;
    const key = byHead.get(headOf(text));
    if (key === undefined) unknown.push(text);
    else if ([...keys.values()].includes(key)) twice.push(text);
    else keys.set(column, key);
  }
  const missing = pastKeys.filter(
    (key) => pastColumn(key).isNeeded === true && ![...keys.values()].includes(key),
  );
  const heads = (list: readonly string[]) => ({ heads: list.map((one) => `“${one}”`).join("、") });
  if (missing.length > 0)
    return refuse("columns-missing", heads(missing.map((key) => pastColumn(key).head)));
  if (twice.length > 0) return refuse("column-twice", heads(twice));
  if (unknown.length > 0) return refuse("column-unknown", heads(unknown));
  return ok(keys);
}
