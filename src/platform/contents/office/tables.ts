/** Where a cell stands in its part, all counted from 1. */
export type Cell = { readonly table: number; readonly row: number; readonly column: number };
type Level = {
  readonly table: number;
  row: number;
  column: number;
  isColoured: boolean;
  isRowHidden: boolean;
  readonly cells: Cell[];
};

const MOST_SPANNED = 1_000;

/** Counts rows and columns of tables, tables inside cells included. */
export class Tables {
  #count = 0;
  /** null stands for a text box: what is in it is in no cell around it. */
  readonly #levels: (Level | null)[] = [];

  get #level(): Level | null {
    return this.#levels.at(-1) ?? null;
  }

  get cell(): Cell | null {
    return this.#level?.cells.at(-1) ?? null;
  }

  get isInCell(): boolean {
    return this.cell !== null;
  }

  /** Whether a style may give the table's cells a colour, so that white letters can be read. */
  get isColoured(): boolean {
    return this.#levels.some((level) => level === null || level.isColoured);
  }

  get isRowHidden(): boolean {
    return this.#levels.some((level) => level?.isRowHidden === true);
  }

  begin(): void {
    this.#count += 1;
    this.#levels.push({
      table: this.#count,
      row: 0,
      column: 0,
      isColoured: false,
      isRowHidden: false,
      cells: [],
    });
  }

  end(): void {
    this.#levels.pop();
  }

  beginBox(): void {
    this.#levels.push(null);
  }

  endBox(): void {
    this.#levels.pop();
  }

  beginRow(): void {
    const level = this.#level;
    if (level === null) return;
    level.row += 1;
    level.column = 0;
    level.isRowHidden = false;
  }

  beginCell(): Cell | null {
    const level = this.#level;
    if (level === null) return null;
    level.column += 1;
    const cell = { table: level.table, row: level.row, column: level.column };
    level.cells.push(cell);
    return cell;
  }

  endCell(): void {
    this.#level?.cells.pop();
  }

  /** Says that the cell that is open goes over several columns. */
  span(columns: number): void {
    if (this.#level !== null) this.#level.column += bounded(columns) - 1;
  }

  /** Leaves out columns before the first cell of a row. */
  skip(columns: number): void {
    if (this.#level !== null) this.#level.column += bounded(columns);
  }

  colour(): void {
    if (this.#level !== null) this.#level.isColoured = true;
  }

  hideRow(): void {
    if (this.#level !== null && !this.isInCell) this.#level.isRowHidden = true;
  }
}

function bounded(columns: number): number {
  return Number.isInteger(columns) && columns > 0 && columns <= MOST_SPANNED ? columns : 1;
}
