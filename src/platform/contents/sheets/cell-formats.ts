import type { Reading } from "../reading.ts";
import { attributeOf, watchXml } from "../xml/read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";
import { builtInFormat, formatOf, type NumberFormat } from "./shown-number.ts";

/** How the cells of one style look: their numbers, and whether their letters are white on white. */
export type CellFormat = { readonly number: NumberFormat; readonly isWhite: boolean };

const USUAL: CellFormat = { number: { kind: "plain" }, isWhite: false };
const MOST = 70_000;

/** The formats of a workbook by the number that cells name them with; unknown numbers are the usual format. */
export async function cellFormatsOf(
  zip: Zip,
  name: string,
  reading: Reading,
): Promise<(style: string | undefined) => CellFormat> {
  const part = zip.part(name);
  const formats: CellFormat[] = [];
  if (part === undefined || part.refused !== null) return () => USUAL;
  const codes = new Map<number, NumberFormat>();
  const whiteFonts: boolean[] = [];
  const emptyFills: boolean[] = [];
  let list = "";
  try {
    await watchXml(
      zip.stream(part),
      {
        open(element, attributes) {
          if (/^(fonts|fills|cellXfs|cellStyleXfs|dxfs|numFmts|borders)$/.test(element))
            list = element;
          else if (element === "numFmt" && list === "numFmts") {
            codes.set(Number(attributes["numFmtId"]), formatOf(attributes["formatCode"] ?? ""));
          } else if (element === "font" && list === "fonts") whiteFonts.push(false);
          else if (element === "color" && list === "fonts") {
            whiteFonts[whiteFonts.length - 1] =
              /^(FF)?FFFFFF$/i.test(attributes["rgb"] ?? "") || attributes["theme"] === "0";
          } else if (element === "fill" && list === "fills") emptyFills.push(true);
          else if (element === "patternFill" && list === "fills") {
            emptyFills[emptyFills.length - 1] = (attributes["patternType"] ?? "none") === "none";
          } else if (element === "gradientFill" && list === "fills") {
            emptyFills[emptyFills.length - 1] = false;
          } else if (element === "xf" && list === "cellXfs" && formats.length < MOST) {
            const id = Number(attributeOf(attributes, "numFmtId") ?? 0);
            formats.push({
              number: codes.get(id) ?? builtInFormat(id),
              isWhite:
                whiteFonts[Number(attributes["fontId"] ?? 0)] === true &&
                emptyFills[Number(attributes["fillId"] ?? 0)] !== false,
            });
          }
        },
      },
      reading.budget,
    );
  } catch {
    // Numbers are then shown by their digits alone.
  }
  return (style) => (style === undefined ? formats[0] : formats[Number(style)]) ?? USUAL;
}
