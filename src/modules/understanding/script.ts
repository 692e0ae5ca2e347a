import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const HAN = /\p{Script=Han}/gu;

let everyday: ReadonlySet<string> | null = null;
let convert: ((text: string) => string) | null = null;

/** A text in simplified characters; the very same text when it is in them already. */
export function simplified(text: string): string {
  everyday ??= charactersOfGb2312();
  for (const [character] of text.matchAll(HAN)) {
    if (!everyday.has(character)) return converted(text);
  }
  return text;
}

function converted(text: string): string {
  convert ??= converterWithTables();
  return convert(text);
}

function converterWithTables(): (text: string) => string {
  // The tables take 16 MB and 60 ms: they are loaded by the first question that needs them.
  const { Converter } = require("opencc-js/t2cn") as typeof import("opencc-js/t2cn");
  return Converter({ from: "t", to: "cn" });
}

/** The standard of 1980 knows simplified characters only, and nearly all that are in use. */
function charactersOfGb2312(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    const last = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= last; cell++) bytes.push(row, cell);
  }
  return new Set([...new TextDecoder("gbk").decode(new Uint8Array(bytes)), "〇"]);
}
