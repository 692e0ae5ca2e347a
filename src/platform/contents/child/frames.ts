import type { Content, Piece } from "../model.ts";
import { cellName } from "../sheets/cell-names.ts";

/**
 * How contents travel between processes: lines of JSON. Cells of one table that stand alike travel together, their
 * places said once, because a table has very many of them.
 */
type Cells = {
  readonly within: readonly string[];
  readonly table: string;
  readonly concealed: Piece["concealed"];
  readonly spot: Affix;
  readonly address: Affix | null;
  /** Row, column, text; row, column, text … */
  readonly cells: (number | string)[];
};
/** A beginning, and in which form the cell follows it. */
type Affix = readonly [beginning: string, form: FormName];
type FormName = keyof typeof forms;
export type Frame = { readonly of: readonly (Content | Cells)[] } | { readonly end: true };

const forms = {
  name: cellName,
  words: (row: number, column: number) => `第 ${row} 行第 ${column} 列`,
  dotted: (row: number, column: number) => `${row}.${column}`,
} as const;
const FORMS = Object.keys(forms) as readonly FormName[];

const ENOUGH = 48_000;

/** Packs contents into frames. `add` answers a full frame or null, `rest` what is left. */
export class Packing {
  #of: (Content | Cells)[] = [];
  #size = 0;
  #group: Cells | null = null;

  add(content: Content): Frame | null {
    this.#size += 60 + (content.kind === "piece" ? content.text.length : 0);
    if (content.kind !== "piece" || content.cell === null || !this.#join(content, content.cell)) {
      this.#group = null;
      this.#of.push(content);
      this.#size += 120;
    }
    return this.#size < ENOUGH ? null : this.rest();
  }

  rest(): Frame | null {
    if (this.#of.length === 0) return null;
    const frame = { of: this.#of };
    [this.#of, this.#size, this.#group] = [[], 0, null];
    return frame;
  }

  #join(piece: Piece, { table, row, column }: NonNullable<Piece["cell"]>): boolean {
    const group = this.#group;
    const isAlike =
      group !== null &&
      group.table === table &&
      group.concealed === piece.concealed &&
      group.within === piece.place.within &&
      matches(group.spot, piece.place.spot, row, column) &&
      (piece.address === null
        ? group.address === null
        : group.address !== null && matches(group.address, piece.address, row, column));
    if (isAlike) {
      group.cells.push(row, column, piece.text);
      return true;
    }
    const spot = affixOf(piece.place.spot, row, column);
    const address = piece.address === null ? null : affixOf(piece.address, row, column);
    if (spot === null || (piece.address !== null && address === null)) return false;
    const { within } = piece.place;
    this.#group = {
      within,
      table,
      concealed: piece.concealed,
      spot,
      address,
      cells: [row, column, piece.text],
    };
    this.#of.push(this.#group);
    return true;
  }
}

function matches([beginning, form]: Affix, text: string, row: number, column: number): boolean {
  return text === beginning + forms[form](row, column);
}

function affixOf(text: string, row: number, column: number): Affix | null {
  for (const form of FORMS) {
    const ending = forms[form](row, column);
    if (text.endsWith(ending)) return [text.slice(0, text.length - ending.length), form];
  }
  return null;
}

/** The contents of a frame. */
export function* unpacked(frame: Frame): Generator<Content> {
  if ("end" in frame) return;
  for (const one of frame.of) {
    if ("kind" in one) {
      yield one;
      continue;
    }
    const { within, table, concealed, spot, address, cells } = one;
    for (let at = 0; at + 2 < cells.length; at += 3) {
      const [row, column] = [cells[at] as number, cells[at + 1] as number];
      yield {
        kind: "piece",
        place: { within, spot: spot[0] + forms[spot[1]](row, column) },
        text: cells[at + 2] as string,
        concealed,
        cell: { table, row, column },
        address: address === null ? null : address[0] + forms[address[1]](row, column),
      };
    }
  }
}
