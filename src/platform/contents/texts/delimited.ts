import { Found, Halt, type Reading, type SourceFile, type Contents, withRest } from "../reading.ts";
import { textLines } from "./plain.ts";

const DELIMITERS = ["\t", ",", ";", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LOOKED_AT = 50;
const ALIKE = 0.8;

/**
 * What parts the columns of a text: the delimiter that most of its first lines hold equally often; null for text
 * without columns. `isNamedSo` (the file is called .csv or .tsv) lets fewer signs do.
 */
export function delimiterOf(head: string, isNamedSo: boolean): Delimiter | null {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== "");
  const looked = lines.slice(0, LOOKED_AT).map((line) => line.replaceAll(/"[^"]*"/g, ""));
  let best: { readonly delimiter: Delimiter; readonly share: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const counts = looked.map((line) => line.split(delimiter).length - 1);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    if (usual === null) continue;
    const share = counts.filter((count) => count === usual).length / counts.length;
    const isEnough =
      isNamedSo || (share >= ALIKE && looked.length > 1 && (delimiter === "\t" || usual > 1));
    if (isEnough && (best === null || share > best.share)) best = { delimiter, share };
  }
  return best?.delimiter ?? (isNamedSo ? "," : null);
}

function mostFrequent(counts: readonly number[]): number | null {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const LONGEST_FIELD = 32_768;

/** Reads a text of rows and columns; quoted fields may hold delimiters and line breaks. */
export async function* readDelimited(
  file: SourceFile,
  delimiter: Delimiter,
  reading: Reading,
): Contents {
  const found = new Found(reading);
  yield* withRest(cellPieces(file, delimiter, reading, found), found);
}

async function* cellPieces(
  file: SourceFile,
  delimiter: Delimiter,
  reading: Reading,
  found: Found,
): Contents {
  let [row, column, beganAt] = [0, 1, 0];
  let field = "";
  let isQuoted = false;
  let isDamaged = false;

  function finish(): void {
    if (field !== "") {
      found.piece(`第 ${beganAt} 行第 ${column} 列`, field.replace(/^="(.*)"$/, "$1"), {
        cell: { table: "text", row, column },
        address: `#${row}.${column}`,
      });
    }
    field = "";
    column += 1;
  }

  function take(line: string): void {
    let at = 0;
    for (;;) {
      if (isQuoted) {
        const end = line.indexOf('"', at);
        field += line.slice(at, end < 0 ? line.length : end);
        if (end < 0) return;
        at = end + 1;
        if (line[at] === '"') {
          field += '"';
          at += 1;
        } else isQuoted = false;
      } else if (line[at] === '"' && field === "") {
        isQuoted = true;
        at += 1;
      } else {
        const end = line.indexOf(delimiter, at);
        field += line.slice(at, end < 0 ? line.length : end);
        if (end < 0) return;
        finish();
        at = end + 1;
      }
    }
  }

  for await (const { number, text, isDamaged: damaged } of textLines(file, reading)) {
    isDamaged ||= damaged;
    // A quotation mark that nothing closes must not swallow the rest of the file.
    if (isQuoted && field.length < LONGEST_FIELD) field += "\n";
    else {
      if (isQuoted) finish();
      isQuoted = false;
      [row, column, beganAt] = [row + 1, 1, number];
    }
    take(text);
    if (!isQuoted) finish();
    if (found.isFull) yield found.take();
  }
  if (isQuoted) finish();
  yield found.take();
  if (isDamaged) throw new Halt("damaged");
}
