import { cellAt, cellName } from "../../../../platform/contents/sheets/cell-names.ts";
import { escaped } from "../office/package.ts";

/** What happens to the cells of a sheet, by their names. */
export type CellChanges = {
  /** Cells that show another text from now on. */
  readonly texts: ReadonlyMap<string, string>;
  /** Cells that go. */
  readonly gone: ReadonlySet<string>;
};

const ATTRIBUTES = `((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*`;
const ROW_OR_CELL = new RegExp(`<((?:\\w+:)?)(row|c)\\b${ATTRIBUTES}(/?)>`, "g");
const FORMULA = /<((?:\w+:)?)f\b[^>]*(?:\/>|>[\s\S]*?<\/\1f>)/g;

/**
 * The XML of a sheet with its cells changed: a changed cell holds its text itself and keeps its form. Formulas
 * become the values that they show, for what they are made of may be gone. `used` is told the number of each
 * shared text that a cell still shows.
 */
export function maskCells(
  xml: string,
  changes: CellChanges,
  used: (index: number) => void,
): string {
  let result = "";
  let done = 0;
  let [row, column] = [0, 0];
  const pattern = new RegExp(ROW_OR_CELL);
  for (let found = pattern.exec(xml); found !== null; found = pattern.exec(xml)) {
    const [opening, prefix = "", element, attributes = "", isEmpty] = found;
    if (element === "row") {
      const number = Number(attribute(attributes, "r") ?? row + 1);
      row = Number.isInteger(number) && number > 0 ? number : row + 1;
      column = 0;
      continue;
    }
    const at = cellAt(attribute(attributes, "r") ?? "");
    if (at === null) column += 1;
    else ({ row, column } = at);
    const name = cellName(row, column);
    const begin = found.index;
    const inside = begin + opening.length;
    const closing = `</${prefix}c>`;
    const close = isEmpty === "/" ? inside : xml.indexOf(closing, inside);
    if (close < 0) break;
    const end = isEmpty === "/" ? inside : close + closing.length;
    const content = xml.slice(inside, close);
    const text = changes.texts.get(name);
    let cell: string;
    // A cell without a name stands where those before it put it, so that it may not go.
    if (changes.gone.has(name)) cell = at === null ? `<${prefix}c/>` : "";
    else if (text !== undefined) cell = inlineCell(prefix, attributes, text);
    else if (content.includes("f")) {
      const open = opening.replace(/\s(?:cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
      cell = isEmpty === "/" ? open : `${open}${content.replaceAll(FORMULA, "")}${closing}`;
    } else cell = xml.slice(begin, end);
    if (text === undefined && !changes.gone.has(name)) tellUsed(attributes, content, used);
    result += xml.slice(done, begin) + cell;
    done = end;
    pattern.lastIndex = end;
  }
  return result + xml.slice(done);
}

function inlineCell(prefix: string, attributes: string, text: string): string {
  const kept = (["r", "s"] as const).flatMap((name) => {
    const value = attribute(attributes, name);
    return value === undefined ? [] : [` ${name}="${escaped(value)}"`];
  });
  const inner = `<${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is>`;
  return `<${prefix}c${kept.join("")} t="inlineStr">${inner}</${prefix}c>`;
}

function tellUsed(attributes: string, content: string, used: (index: number) => void): void {
  if (attribute(attributes, "t") !== "s") return;
  const value = /<(?:\w+:)?v\b[^>]*>\s*(\d+)\s*</.exec(content)?.[1];
  if (value !== undefined) used(Number(value));
}

const NAMED = {
  r: /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/,
  s: /\ss\s*=\s*(?:"([^"]*)"|'([^']*)')/,
  t: /\st\s*=\s*(?:"([^"]*)"|'([^']*)')/,
} as const;

function attribute(attributes: string, name: keyof typeof NAMED): string | undefined {
  const found = NAMED[name].exec(attributes);
  return found?.[1] ?? found?.[2];
}

const SHARED = /<((?:\w+:)?)si\b[^>]*?(?:\/>|>([\s\S]*?)<\/\1si>)/g;
const READING = /<((?:\w+:)?)(rPh|phoneticPr)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1\2>)/g;

/** The shared texts of a workbook without those that no cell shows any more, and without readings above texts. */
export function maskShared(xml: string, isUsed: (index: number) => boolean): string {
  let index = -1;
  return xml.replaceAll(SHARED, (whole, prefix: string) => {
    index += 1;
    return isUsed(index)
      ? whole.replaceAll(READING, "")
      : `<${prefix}si><${prefix}t/></${prefix}si>`;
  });
}
