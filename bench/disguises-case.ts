// What a case of the generated set is, and how texts and tables become pieces.
import { plainDateOf } from "../src/kernel/dates.ts";
import type { Piece } from "../src/platform/contents/model.ts";

export type Case = {
  readonly kind: string;
  readonly form: string;
  /** The rules of which one must find it; empty where nothing may be found. */
  readonly rules: readonly string[];
  readonly about: string;
  readonly pieces: readonly Piece[];
};

export const TODAY = plainDateOf("2026-06-01");

export function textPieces(text: string): readonly Piece[] {
  return [
    {
      kind: "piece",
      place: { within: [], spot: "正文" },
      text,
      concealed: null,
      cell: null,
      address: null,
    },
  ];
}

export function tablePieces(rows: readonly (readonly string[])[]): readonly Piece[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text === ""
        ? []
        : [
            {
              kind: "piece" as const,
              place: { within: [], spot: `工作表“Sheet1”${row + 1},${column + 1}` },
              text,
              concealed: null,
              cell: { table: "1", row: row + 1, column: column + 1 },
              address: null,
            },
          ],
    ),
  );
}
