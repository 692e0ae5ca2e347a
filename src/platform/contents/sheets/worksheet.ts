import type { Concealment } from "../model.ts";
import { Found, type Reading, type Contents } from "../reading.ts";
import { readXml, type Attributes, type XmlWatcher } from "../xml/read-xml.ts";
import type { Zip, ZipPart } from "../zip/open-zip.ts";
import { AroundCells } from "./around-cells.ts";
import type { CellFormat } from "./cell-formats.ts";
import { cellAt, cellName } from "./cell-names.ts";
import { HiddenLines } from "./hidden-lines.ts";
import type { SharedStrings } from "./shared-strings.ts";
import { allDigits, shownNumber } from "./shown-number.ts";

export type Sheet = { readonly name: string; readonly isHidden: boolean };
export type Book = {
  readonly strings: SharedStrings;
  readonly formatOf: (style: string | undefined) => CellFormat;
  readonly is1904: boolean;
};

/**
 * Reads the cells of a sheet in their order, hidden ones too: what each shows, and the formula behind it where it
 * holds text or long numbers of its own. Addresses are "xl/worksheets/sheet1.xml#C5", of formulas "…#C5.formula".
 */
export async function* readWorksheet(
  zip: Zip,
  part: ZipPart,
  sheet: Sheet,
  book: Book,
  reading: Reading,
): Contents {
  const found = new Found(reading);
  yield* readXml(
    zip.stream(part),
    cellWatcher(part.name, sheet, book, found),
    found,
    reading.budget,
  );
}

function cellWatcher(part: string, sheet: Sheet, book: Book, found: Found): XmlWatcher {
  const table = `工作表“${sheet.name}”`;
  const lines = new HiddenLines();
  const around = new AroundCells(found, table, sheet.isHidden);
  let row = 0;
  let column = 0;
  let attributes: Attributes = {};
  let isInCell = false;
  let taking: "value" | "formula" | "inline" | null = null;
  let isReading = false;
  let [value, formula, inline] = ["", "", ""];

  function concealmentOf(format: CellFormat): Concealment | null {
    if (sheet.isHidden) return "hidden-sheet";
    if (lines.isRowHidden) return "hidden-row";
    if (lines.isColumnHidden(column)) return "hidden-column";
    return format.isWhite || format.number.kind === "invisible" ? "hidden-text" : null;
  }

  function finishCell(): void {
    const type = attributes["t"];
    const format = book.formatOf(attributes["s"]);
    let text: string;
    if (type === "s") text = book.strings.use(Number(value)) ?? "";
    else if (type === "inlineStr") text = inline;
    else if (type === "b") text = value === "1" ? "TRUE" : "FALSE";
    else if (type === undefined || type === "n") {
      text = value === "" ? inline : shownNumber(value, format.number, book.is1904);
    } else text = value === "" ? inline : value;
    const name = cellName(row, column);
    const cell = { table, row, column };
    const concealed = concealmentOf(format);
    if (text !== "") {
      found.piece(`${table}${name}`, text, { concealed, cell, address: `${part}#${name}` });
      // A date may be a number in disguise; what is stored is shown too where it could be one.
      if (format.number.kind === "date" && LONG.test(value)) {
        found.piece(`${table}${name}`, allDigits(value), { concealed: "hidden-text" });
      }
    }
    if (formula !== "" && TELLING.test(formula)) {
      found.piece(`${table}${name} 的公式`, formula, {
        concealed: "formula",
        address: `${part}#${name}.formula`,
      });
    }
  }

  return {
    open(element, given) {
      if (element === "c") {
        isInCell = true;
        attributes = given;
        [value, formula, inline] = ["", "", ""];
        const at = cellAt(given["r"] ?? "");
        if (at === null) column += 1;
        else ({ row, column } = at);
      } else if (element === "row") {
        const number = Number(given["r"] ?? row + 1);
        row = Number.isInteger(number) && number > 0 ? number : row + 1;
        column = 0;
        lines.beginRow(given);
      } else if (isInCell) {
        if (element === "v") taking = "value";
        else if (element === "f") taking = "formula";
        else if (element === "t") taking = isReading ? null : "inline";
        else if (element === "rPh") isReading = true;
      } else {
        lines.open(element, given);
        around.open(element, given);
      }
    },
    close(element) {
      taking = null;
      if (element === "c") {
        finishCell();
        isInCell = false;
      } else if (element === "rPh") isReading = false;
      else if (element === "row") lines.endRow();
      else if (!isInCell) around.close(element);
    },
    text(text) {
      if (taking === "value") value += text;
      else if (taking === "formula") formula += text;
      else if (taking === "inline") inline += text;
      else if (!isInCell) around.text(text);
    },
  };
}

const LONG = /^\d{11,}/;
/** A formula with text of its own, or with digits enough for a number of somebody. */
const TELLING = /"[^"]|\d{7}/;
