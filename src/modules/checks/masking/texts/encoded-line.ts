import { isUtf8 } from "node:buffer";
import type { Replacement } from "../model.ts";

/** Bytes of a line with parts of its text replaced; all other bytes stay as they are, whatever their encoding. */
export function withReplacements(
  line: Buffer,
  encoding: "utf-8" | "gb18030",
  replacements: readonly Replacement[],
): Buffer {
  const lengthAt = encoding === "utf-8" || isUtf8(line) ? utf8Length : gb18030Length;
  const encode = lengthAt === utf8Length ? (text: string) => Buffer.from(text) : inGb18030;
  const parts: Buffer[] = [];
  let [byte, unit, kept] = [0, 0, 0];
  for (const { start, end, text } of replacements) {
    while (unit < start) step();
    parts.push(line.subarray(kept, byte), encode(text));
    while (unit < end) step();
    kept = byte;
  }
  parts.push(line.subarray(kept));
  return Buffer.concat(parts);

  function step(): void {
    const length = lengthAt(line, byte);
    const decoder = lengthAt === utf8Length ? "utf-8" : "gb18030";
    unit +=
      length < 4 ? 1 : new TextDecoder(decoder).decode(line.subarray(byte, byte + length)).length;
    byte += length;
  }
}

function utf8Length(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function gb18030Length(bytes: Buffer, at: number): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (first < 0x81) return 1;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

/** Text in GB18030, for the letters of Chinese and of masks; others become a star. */
export function inGb18030(text: string): Buffer {
  const codes = [...text].map((letter) => {
    if (letter < "\u0080") return letter.charCodeAt(0);
    return gb18030Codes().get(letter) ?? 0x2a;
  });
  return Buffer.from(codes.flatMap((code) => (code > 0xff ? [code >> 8, code & 0xff] : [code])));
}

let known: ReadonlyMap<string, number> | undefined;

/** Node decodes GB18030 and does not encode it; the two-byte codes are few enough to decode them all. */
function gb18030Codes(): ReadonlyMap<string, number> {
  if (known !== undefined) return known;
  const codes = new Map<string, number>();
  const decoder = new TextDecoder("gb18030");
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(first, second));
      if (letter.length === 1 && letter !== "\ufffd" && !codes.has(letter)) {
        codes.set(letter, first * 256 + second);
      }
    }
  }
  known = codes;
  return codes;
}
