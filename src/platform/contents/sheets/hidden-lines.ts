import type { Attributes } from "../xml/read-xml.ts";

type Range = { readonly first: number; readonly last: number };

const MOST_RANGES = 20_000;

/** Which rows and columns of a sheet are not shown: hidden, filtered out, folded away, or without height or width. */
export class HiddenLines {
  readonly #columns: Range[] = [];
  #areRowsHidden = false;
  #isRowHidden = false;

  open(element: string, attributes: Attributes): void {
    if (element === "sheetFormatPr") this.#areRowsHidden = isYes(attributes["zeroHeight"]);
    else if (element === "col" && this.#columns.length < MOST_RANGES) {
      if (!isYes(attributes["hidden"]) && !isZero(attributes["width"])) return;
      const [first, last] = [Number(attributes["min"]), Number(attributes["max"])];
      if (first > 0 && last >= first) this.#columns.push({ first, last });
    }
  }

  beginRow(attributes: Attributes): void {
    const said = attributes["hidden"];
    this.#isRowHidden =
      (said === undefined ? this.#areRowsHidden && attributes["ht"] === undefined : isYes(said)) ||
      isZero(attributes["ht"]);
  }

  endRow(): void {
    this.#isRowHidden = false;
  }

  get isRowHidden(): boolean {
    return this.#isRowHidden;
  }

  isColumnHidden(column: number): boolean {
    for (const { first, last } of this.#columns) if (column >= first && column <= last) return true;
    return false;
  }
}

const isYes = (value: string | undefined) => value === "1" || value === "true";
/** Lines thinner than a tenth of a point are there to be overlooked. */
const isZero = (value: string | undefined) => value !== undefined && Number(value) < 0.1;
