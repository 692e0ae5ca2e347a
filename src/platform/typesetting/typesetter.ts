import { resolve } from "node:path";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { usualBounds } from "../contents/index.ts";
import { startDrawing, type DrawingChild, type Typeset } from "./drawing-child.ts";
import { fontPlaces } from "./fonts.ts";
import type { LetterSheet } from "./sheet.ts";
import type { JoinedPart, Work } from "./tasks.ts";

type Answer = Promise<Result<Typeset, "letter-too-large">>;

/** Draws papers. All refuse what would take too much time or memory. */
export type Typesetter = {
  /** The letter as tagged PDF with all its fonts inside. */
  letterPdf(sheet: LetterSheet): Answer;
  /** The letter for Word and WPS; its fonts are named, not inside. */
  letterDocx(sheet: LetterSheet): Answer;
  /** Papers one behind the other in a PDF, with a list before them, a bookmark each and a number on each page. */
  joinPapers(title: string, parts: readonly JoinedPart[]): Answer;
  /** Ends the process that draws; afterwards nothing is drawn any more. */
  close(): Promise<void>;
};

const MB = 1_048_576;
const letterBounds = { ...usualBounds, seconds: 60, memoryBytes: 640 * MB };
/** Papers of a case come from anybody and are many. */
const joiningBounds = {
  ...usualBounds,
  seconds: 180,
  memoryBytes: 1_536 * MB,
  totalBytes: 1_024 * MB,
};
/** A process that has drawn so many makes room for a new one: its time is bounded over its whole life. */
const MOST_SERVED = 100;
const IDLE_MS = 60_000;

/**
 * Draws letters in a process of bounded memory and time, which is started by the first letter, kept while letters
 * come, and does one at a time; papers are joined in a process of their own each. Fonts once unpacked stay in
 * `folder`; `fonts` is the folder of the office's own, which go before the delivered ones.
 */
export function openTypesetter(options: {
  readonly folder: string;
  readonly fonts: string | null;
}): Typesetter {
  const folder = resolve(options.folder);
  const own = options.fonts === null ? null : resolve(options.fonts);
  let serving: DrawingChild | null = null;
  let idle: NodeJS.Timeout | undefined;
  const [letters, joins] = [openTurns(), openTurns()];
  let isClosed = false;

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = serving;
    serving = null;
    await ending?.end();
  }

  async function draw(work: Work): Answer {
    if (isClosed) throw new Error("the typesetter is closed");
    clearTimeout(idle);
    serving ??= await startDrawing(letterBounds, fontPlaces(folder, own));
    const child = serving;
    const made = await child.draw(work);
    if (made === null) {
      serving = null;
      const reason = await child.end();
      // One that has drawn others before has come to its own end, not to that of this letter.
      if (child.served() > 0) return draw(work);
      return refusalOf(reason);
    }
    return ok(made);
  }

  async function drawn(work: Work): Answer {
    try {
      return await draw(work);
    } finally {
      if ((serving?.served() ?? 0) >= MOST_SERVED) await end();
      else idle = setTimeout(() => void end(), IDLE_MS).unref();
    }
  }

  async function joined(work: Work): Answer {
    if (isClosed) throw new Error("the typesetter is closed");
    const child = await startDrawing(joiningBounds, fontPlaces(folder, own));
    let made: Typeset | null = null;
    let reason: Awaited<ReturnType<DrawingChild["end"]>> = null;
    try {
      made = await child.draw(work);
    } finally {
      reason = await child.end();
    }
    return made === null ? refusalOf(reason) : ok(made);
  }

  return {
    letterPdf: (sheet) => letters.next(() => drawn({ kind: "letter-pdf", sheet })),
    letterDocx: (sheet) => letters.next(() => drawn({ kind: "letter-docx", sheet })),
    joinPapers: (title, parts) => joins.next(() => joined({ kind: "join", title, parts })),
    async close() {
      isClosed = true;
      await Promise.all([letters.done(), joins.done()]);
      await end();
    },
  };
}

function refusalOf(reason: Awaited<ReturnType<DrawingChild["end"]>>) {
  if (reason === "too-large" || reason === "too-slow") return refuse("letter-too-large");
  throw new Error(`the process that typesets ended: ${reason}`);
}

/** Work that is done one after the other, in the order in which it came. */
function openTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    next<T>(work: () => Promise<T>): Promise<T> {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    done: () => last,
  };
}
