import { plainDateOf } from "../../kernel/dates.ts";
import type { Concealment, Piece } from "../../platform/contents/model.ts";
import type { Finding } from "./model.ts";
import { scanPieces, scanText } from "./scan.ts";
import { usualSettings, type CheckSettings } from "./settings.ts";

/** Settings of an installation that has set nothing, on a day of 2026. */
export const settings: CheckSettings = usualSettings(plainDateOf("2026-06-01"));

const BODY = { within: [], spot: "正文" };

/** What is found in a text, each as "rule value" or, when it does not weigh as a leak, "rule value (weight)". */
export function found(text: string, about = ""): readonly string[] {
  return scanText(text, BODY, { ...settings, about }).map((one) => shown(one, text));
}

/** The findings of a text as they are. */
export function findingsIn(text: string): readonly Finding[] {
  return scanText(text, BODY, settings);
}

function shown({ rule, span, severity }: Finding, text: string): string {
  const value = span === null ? "" : ` ${text.slice(span.start, span.end)}`;
  return `${rule}${value}${severity === "leak" ? "" : ` (${severity})`}`;
}

/** A paragraph. */
export function paragraph(text: string, concealed: Concealment | null = null): Piece {
  return { kind: "piece", place: BODY, text, concealed, cell: null, address: null };
}

/** The cells of a table, row by row. */
export function table(
  rows: readonly (readonly string[])[],
  concealed: Concealment | null = null,
): readonly Piece[] {
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      kind: "piece" as const,
      place: { within: [], spot: `表格第${row + 1}行第${column + 1}列` },
      text,
      concealed,
      cell: { table: "1", row: row + 1, column: column + 1 },
      address: null,
    })),
  );
}

/** What is found in a table, each as "row.column rule value", with the weight where it is no leak. */
export function foundInTable(rows: readonly (readonly string[])[], about = ""): readonly string[] {
  return scanPieces(table(rows), { ...settings, about }).map((one) => {
    const place = /第(\d+)行第(\d+)列/.exec(one.place.spot);
    const [row, column] = [Number(place?.[1]), Number(place?.[2])];
    return `${row}.${column} ${shown(one, rows[row - 1]?.[column - 1] ?? "")}`;
  });
}
