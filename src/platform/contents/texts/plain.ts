import { createReadStream } from "node:fs";
import { readLines, type Line } from "../../lines/index.ts";
import { encodingOf } from "../../lines/encoding.ts";

import { Found, Halt, type Reading, type SourceFile, type Contents, withRest } from "../reading.ts";

/** Bytes of one line that are held at a time. */
export const LINE_BYTES = 1_048_576;

export type TextLine = {
  readonly number: number;
  readonly text: string;
  readonly isDamaged: boolean;
};

/**
 * The lines of a text file in UTF-8, GB18030 or UTF-16, blank ones left out. Lines over a megabyte come in parts
 * under one number; what is in no encoding is read as well as can be and said to be damaged.
 */
export async function* textLines(file: SourceFile, reading: Reading): AsyncGenerator<TextLine> {
  for await (const line of readLines(file.path, { limitBytes: LINE_BYTES })) {
    reading.budget.spendTime(1);
    if ("text" in line) yield { number: line.number, text: line.text, isDamaged: false };
    else yield* inParts(file.path, line);
  }
}

const IN_COMMON = 64;

async function* inParts(
  path: string,
  line: Line & { readonly problem: string },
): AsyncGenerator<TextLine> {
  const bytes = createReadStream(path, {
    start: line.offset,
    end: Math.max(line.offset, line.end - 1),
    highWaterMark: LINE_BYTES / 4,
  });
  let decoder: TextDecoder | undefined;
  let carried = "";
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk as Buffer).encoding);
    const text = carried + decoder.decode(chunk as Buffer, { stream: true });
    carried = text.slice(-IN_COMMON);
    yield { number: line.number, text, isDamaged: line.problem === "not-text" };
  }
}

// A number that a line break cuts in two is found in what both lines say together.
const CUT_NUMBER = /[\d０-９][-－—\s]*$/;
const GOES_ON = /^[-－—\s]*[\d０-９xXｘＸ]/;
const MOST_JOINED = 3;

type Held = { readonly number: number; readonly text: string; readonly lines: number };

/** Reads plain text line by line; lines between which a number may be cut come as one piece. */
export async function* readPlain(file: SourceFile, reading: Reading): Contents {
  const found = new Found(reading);
  yield* withRest(plainPieces(file, reading, found), found);
}

async function* plainPieces(file: SourceFile, reading: Reading, found: Found): Contents {
  let held: Held | undefined;
  let isDamaged = false;
  for await (const line of textLines(file, reading)) {
    isDamaged ||= line.isDamaged;
    if (held !== undefined && goesOn(held, line)) {
      held = { ...held, text: `${held.text}\n${line.text}`, lines: held.lines + 1 };
      continue;
    }
    if (held !== undefined) found.piece(`第 ${held.number} 行`, held.text, at(held.number));
    held = { number: line.number, text: line.text, lines: 1 };
    if (found.isFull) yield found.take();
  }
  if (held !== undefined) found.piece(`第 ${held.number} 行`, held.text, at(held.number));
  yield found.take();
  if (isDamaged) throw new Halt("damaged");
}

function goesOn(held: Held, { number, text }: TextLine): boolean {
  return (
    number === held.number + held.lines &&
    held.lines < MOST_JOINED &&
    CUT_NUMBER.test(held.text.slice(-8)) &&
    GOES_ON.test(text)
  );
}

const at = (number: number) => ({ address: `#${number}` });
