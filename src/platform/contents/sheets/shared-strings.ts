import type { Content } from "../model.ts";
import { Found, Halt, type Reading } from "../reading.ts";
import { watchXml } from "../xml/read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** The texts that cells name by number, and which of them were named. */
export type SharedStrings = {
  /** The text of a number, which counts as used from now on; null for a number that is not there. */
  use(index: number): string | null;
  /** After all sheets: texts that no cell shows any more, and readings that stand above texts (拼音). */
  rest(): readonly Content[];
};

/**
 * Reads the shared strings of a workbook. Each text counts against the bounds when a cell shows it. What was read
 * before damage stays; the damage is passed on by `failure`.
 */
export async function sharedStringsOf(
  zip: Zip,
  name: string,
  reading: Reading,
): Promise<SharedStrings & { readonly failure: Halt | null }> {
  const part = zip.part(name);
  const texts: string[] = [];
  const readings = new Map<number, string>();
  let failure: Halt | null = null;
  if (part !== undefined) {
    let [text, above] = ["", ""];
    let isText = false;
    let isReading = false;
    try {
      await watchXml(
        zip.stream(part),
        {
          open(element) {
            if (element === "si") [text, above] = ["", ""];
            else if (element === "rPh") isReading = true;
            isText = element === "t";
          },
          close(element) {
            isText = false;
            if (element === "rPh") isReading = false;
            if (element !== "si") return;
            if (texts.length >= reading.budget.bounds.sharedStrings) throw new Halt("too-large");
            if (above !== "") readings.set(texts.length, above);
            texts.push(text);
          },
          text(more) {
            if (!isText) return;
            if (isReading) above += more;
            else text += more;
          },
        },
        reading.budget,
      );
    } catch (error) {
      if (error instanceof Halt && error.isFinal) throw error;
      failure = error instanceof Halt ? error : new Halt("damaged");
    }
  }
  const used = new Uint8Array(texts.length);
  return {
    failure,
    use(index) {
      const text = texts[index];
      if (text === undefined) return null;
      used[index] = 1;
      return text;
    },
    rest() {
      const found = new Found(reading);
      const at = (index: number) => ({ address: `${name}#${index}` });
      for (const [index, text] of texts.entries()) {
        if (used[index] === 1) continue;
        found.piece("不再显示的单元格文字", text, { concealed: "deleted-text", ...at(index) });
      }
      for (const [index, text] of readings) {
        found.piece("单元格文字的拼音", text, { concealed: "hidden-text", ...at(index) });
      }
      return found.take();
    },
  };
}
