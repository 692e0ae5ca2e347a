import { readFile, writeFile } from "node:fs/promises";
import { encodingOf, lineReader } from "../../../../platform/lines/encoding.ts";
import type { Located } from "../located.ts";
import type { Replacement } from "../model.ts";
import { replaced, replacementsIn } from "../replacements.ts";
import { withReplacements } from "./encoded-line.ts";

/** A value to be masked, from a line (counted from 1) on, or anywhere. */
type Wanted = { readonly value: string; readonly masked: string; readonly line: number | null };

const FEED = 0x0a;
/** A quoted field of a table may begin as many lines before the value. */
const NEAR = 40;

/**
 * Masks a text file, a table of columns or a web page into a new file, line by line: each line that does not change
 * keeps its bytes, each that does its encoding.
 */
export async function maskLines(path: string, copy: string, located: Located): Promise<void> {
  const bytes = await readFile(path);
  const { encoding, bomLength } = encodingOf(bytes.subarray(0, HEAD));
  const wanted = wantedIn(located);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    const masked = maskedLines(text.split("\n"), wanted).join("\n");
    const encoded = Buffer.from(masked, "utf16le");
    await writeFile(copy, encoding === "utf-16le" ? encoded : encoded.swap16(), { flag: "wx" });
    return;
  }
  const read = lineReader(encoding);
  const lines = linesOf(bytes, bomLength);
  const texts = lines.map((line) => read(line) ?? "");
  const changes = replacementsByLine(texts, wanted);
  const masked = lines.map((line, index) => {
    const replacements = changes.get(index);
    return replacements === undefined ? line : withReplacements(line, encoding, replacements);
  });
  const parts = masked.flatMap((line, index) => (index === 0 ? [line] : [BREAK, line]));
  await writeFile(copy, Buffer.concat([bytes.subarray(0, bomLength), ...parts]), { flag: "wx" });
}

const HEAD = 1_048_576;
const BREAK = Buffer.of(FEED);

function linesOf(bytes: Buffer, from: number): readonly Buffer[] {
  const lines: Buffer[] = [];
  let begin = from;
  for (let at = bytes.indexOf(FEED, begin); at >= 0; at = bytes.indexOf(FEED, begin)) {
    lines.push(bytes.subarray(begin, at));
    begin = at + 1;
  }
  lines.push(bytes.subarray(begin));
  return lines;
}

function wantedIn({ pieces, values }: Located): readonly Wanted[] {
  const wanted: Wanted[] = values.map(({ value, masked }) => ({ value, masked, line: null }));
  for (const { text, spot, targets } of pieces.values()) {
    const line = Number(/^第 (\d+) 行/.exec(spot)?.[1] ?? Number.NaN);
    for (const { start, end, text: masked } of replacementsIn(text, targets)) {
      const value = text.slice(start, end);
      wanted.push({ value, masked, line: Number.isNaN(line) ? null : line });
    }
  }
  return wanted;
}

function maskedLines(lines: readonly string[], wanted: readonly Wanted[]): readonly string[] {
  const changes = replacementsByLine(lines, wanted);
  return lines.map((line, index) => replaced(line, changes.get(index) ?? []));
}

/** What is to be replaced, by the number of the line from 0; in each line in ascending order, without overlaps. */
function replacementsByLine(
  lines: readonly string[],
  wanted: readonly Wanted[],
): ReadonlyMap<number, readonly Replacement[]> {
  const byLine = new Map<number, Replacement[]>();
  const add = (line: number, start: number, length: number, text: string) => {
    const list = byLine.get(line) ?? [];
    byLine.set(line, list);
    list.push({ start, end: start + length, text });
  };
  for (const { value, masked, line } of wanted) {
    if (value.includes("\n")) addBroken(lines, { value, masked, line }, add);
    else if (line !== null) {
      const from = line - 1;
      const near = lines.slice(from, from + NEAR).findIndex((text) => text.includes(value));
      if (near >= 0)
        addAll(lines[from + near] ?? "", value, (at) => add(from + near, at, value.length, masked));
    }
  }
  const anywhere = wanted.filter(({ value, line }) => line === null && !value.includes("\n"));
  if (anywhere.length > 0) {
    for (const [index, text] of lines.entries()) {
      for (const { value, masked } of anywhere) {
        addAll(text, value, (at) => add(index, at, value.length, masked));
      }
    }
  }
  return new Map([...byLine].map(([line, list]) => [line, withoutOverlaps(list)]));
}

function addAll(text: string, value: string, found: (at: number) => void): void {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
    found(at);
}

/** A value that goes on in the next line: its first part ends a line, the others begin one. */
function addBroken(
  lines: readonly string[],
  { value, masked, line }: Wanted,
  add: (line: number, start: number, length: number, text: string) => void,
): void {
  if (line === null) return;
  const [parts, masks] = [value.split("\n"), masked.split("\n")];
  if (parts.length !== masks.length) return;
  for (const [index, part] of parts.entries()) {
    const at = line - 1 + index;
    const text = lines[at] ?? "";
    const start = index === 0 ? text.lastIndexOf(part) : text.indexOf(part);
    if (start >= 0) add(at, start, part.length, masks[index] ?? "");
  }
}

function withoutOverlaps(list: readonly Replacement[]): readonly Replacement[] {
  const kept: Replacement[] = [];
  for (const one of list.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
