import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { startChild, usualBounds, type UnreadReason } from "../contents/index.ts";
import { newId } from "../ids.ts";
import { fontPlaces } from "./fonts.ts";
import type { LetterSheet } from "./sheet.ts";
import type { Drawn, JoinedPart, Task, TaskAnswer, Work } from "./tasks.ts";

/** A file that was drawn. */
export type Typeset = Drawn & { readonly bytes: Buffer };
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

type Serving = {
  readonly scratch: string;
  readonly fonts: readonly string[];
  readonly child: ReturnType<typeof startChild>;
  readonly answers: AsyncIterator<string>;
  served: number;
};

const MB = 1_048_576;
const bounds = { ...usualBounds, seconds: 60, memoryBytes: 640 * MB };
/** A process that has drawn so many makes room for a new one: its time is bounded over its whole life. */
const MOST_SERVED = 100;
const IDLE_MS = 60_000;
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./typesetting-worker.ts" : "./typesetting-worker.js",
  import.meta.url,
);

/**
 * Draws letters in a process of its own, of bounded memory and time, that can write nowhere but into a
 * folder made for it. It is started by the first letter, kept while letters come, and does one at a time. Fonts once
 * unpacked stay in `folder`; `fonts` is the folder of the office's own, which go before the delivered ones.
 */
export function openTypesetter(options: {
  readonly folder: string;
  readonly fonts: string | null;
}): Typesetter {
  const folder = resolve(options.folder);
  const fonts = options.fonts === null ? null : resolve(options.fonts);
  let serving: Serving | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function started(): Promise<Serving> {
    const places = fontPlaces(folder, fonts);
    const scratch = await mkdtemp(join(tmpdir(), "gongkai-typesetting-"));
    const child = startChild(bounds, scratch, WORKER);
    const answers = createInterface({ input: child.output })[Symbol.asyncIterator]();
    return { scratch, fonts: places, child, answers, served: 0 };
  }
  async function end(): Promise<UnreadReason | null> {
    clearTimeout(idle);
    const ending = serving;
    serving = null;
    if (ending === null) return null;
    ending.child.kill();
    const reason = await ending.child.ended;
    await rm(ending.scratch, { recursive: true, force: true });
    return reason;
  }

  async function asked(task: Work): Answer {
    if (isClosed) throw new Error("the typesetter is closed");
    clearTimeout(idle);
    serving ??= await started();
    const { scratch, child, answers } = serving;
    const to = join(scratch, newId());
    child.waiting(true);
    const whole: Task = { ...task, to, fonts: serving.fonts };
    child.input.write(`${JSON.stringify(whole)}\n`);
    const said = await answers.next();
    child.waiting(false);
    if (said.done === true) {
      const reason = await end();
      if (reason === "too-large" || reason === "too-slow") return refuse("letter-too-large");
      throw new Error(`the process that typesets ended: ${reason}`);
    }
    const answer = JSON.parse(said.value) as TaskAnswer;
    if (!answer.ok) throw new Error(answer.problem);
    const bytes = await readFile(to);
    await rm(to);
    serving.served += 1;
    if (serving.served >= MOST_SERVED) await end();
    else idle = setTimeout(() => void end(), IDLE_MS).unref();
    return ok({ bytes, pages: answer.pages, missing: answer.missing });
  }
  function inTurn(task: Work): Answer {
    const done = turn.then(() => asked(task));
    turn = done.catch(() => undefined);
    return done;
  }
  return {
    letterPdf: (sheet) => inTurn({ kind: "letter-pdf", sheet }),
    letterDocx: (sheet) => inTurn({ kind: "letter-docx", sheet }),
    joinPapers: (title, parts) => inTurn({ kind: "join", title, parts }),
    async close() {
      isClosed = true;
      await turn;
      await end();
    },
  };
}
