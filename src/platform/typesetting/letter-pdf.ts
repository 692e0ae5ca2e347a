import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { LetterSheet } from "./sheet.ts";
import type { Drawn } from "./tasks.ts";

const TEMPLATES = fileURLToPath(new URL("./templates/", import.meta.url));
/** Stands for a character that no font has, as printers have always put it. */
const MISSING = "〓";
const MOST_MISSING = 40;
const KEPT_FOR = 10;
/** Letters of a paragraph that may be kept on one page with the seal. */
const SHORT_END = 240;

export type Printed = Drawn & { readonly pdf: Buffer };

/** Draws letters as PDF/UA-1 with what is in the fonts of some folders. Slow to open, quick afterwards. */
export function openPrinting(fonts: readonly string[]): {
  letter(sheet: LetterSheet): Printed;
  contents(lines: readonly ContentsLine[], title: string): Printed;
} {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: [...fonts] }],
  });

  function compiled(template: string, inputs: Readonly<Record<string, string>>) {
    const done = compiler.compile({ mainFilePath: `${TEMPLATES}${template}`, inputs });
    if (done.result === null || done.hasError()) throw new Error(faultOf(done));
    return done.result;
  }
  function print(template: string, value: unknown, inputs = {}): Printed {
    let data = JSON.stringify(value);
    const missing: string[] = [];
    for (;;) {
      const drawn = compiled(template, { ...inputs, data });
      try {
        const pdf = compiler.pdf(drawn, { pdfStandard: UA_1 });
        const pages = drawn.numOfPages;
        compiler.evictCache(KEPT_FOR);
        return { pdf, pages, missing };
      } catch (error) {
        const unknown = charactersIn(error).filter((one) => !missing.includes(one));
        if (unknown.length === 0 || missing.length > MOST_MISSING) throw error;
        missing.push(...unknown);
        for (const one of unknown) data = data.replaceAll(one, MISSING);
      }
    }
  }
  /** Whether the seal would stand on a page without text. */
  function isSealAlone(sheet: LetterSheet): boolean {
    const drawn = compiled("letter.typ", { data: JSON.stringify(sheet) });
    const spots = compiler.query(drawn, { selector: "<spot>", field: "value" }) as Spot[];
    const pageOf = (name: string) => spots.find((spot) => spot.name === name)?.page;
    return pageOf("text") !== pageOf("seal");
  }
  return {
    letter(sheet) {
      if (!isSealAlone(sheet)) return print("letter.typ", sheet);
      return print("letter.typ", withShortEnd(sheet), { keep: "yes" });
    },
    contents: (lines, title) => print("contents.typ", { lines, title }),
  };
}

type Spot = { readonly name: string; readonly page: number };

/** The same with a last part short enough to go with the seal: of a long paragraph, its last sentences. */
function withShortEnd(sheet: LetterSheet): LetterSheet {
  const last = sheet.body.at(-1);
  if (last?.kind !== "paragraph" || last.text.length <= SHORT_END) return sheet;
  const stop = last.text.slice(0, -1).lastIndexOf("。", last.text.length - SHORT_END / 4);
  const at = stop < last.text.length - SHORT_END ? last.text.length - SHORT_END / 4 : stop + 1;
  const parts = [last.text.slice(0, at), last.text.slice(at)];
  const body = parts.map((text) => ({ kind: "paragraph", text }) as const);
  return { ...sheet, body: [...sheet.body.slice(0, -1), ...body] };
}

/** A line of the list before joined papers. */
export type ContentsLine = { readonly title: string; readonly page: string };

// The enumeration of the library exists for the compiler of types alone.
const UA_1 = "ua-1" as never;

function faultOf(done: ReturnType<NodeCompiler["compile"]>): string {
  return `not typeset: ${JSON.stringify(done.takeError()?.shortDiagnostics)}`;
}

/** The characters that a complaint about fonts names. */
function charactersIn(error: unknown): readonly string[] {
  const words = error instanceof Error ? error.message : "";
  const named = Array.from(
    words.matchAll(/the text `\\?"(.*?)\\?"` could not/g),
    ([, text]) => text,
  );
  const plain = named
    .join("")
    .replaceAll(/\\u\{([0-9a-f]+)\}/gi, (_, hex: string) =>
      String.fromCodePoint(parseInt(hex, 16)),
    );
  return [...new Set(plain)].filter((one) => (one.codePointAt(0) ?? 0) > 0x7f);
}
