import type { Bounds } from "./bounds.ts";
import type { Concealment, Content, Piece, UnreadReason } from "./model.ts";

/** Ends the reading of a part or of a file; it is answered as "unread" for this reason. */
export class Halt extends Error {
  readonly reason: UnreadReason;
  /** Whether nothing more may be read at all, not only nothing of this part. */
  readonly isFinal: boolean;
  constructor(reason: UnreadReason, isFinal = false) {
    super(`reading ended: ${reason}`);
    this.reason = reason;
    this.isFinal = isFinal;
  }
}

/** What was spent so far of the bounds of the file that was asked for. */
export class Budget {
  readonly bounds: Bounds;
  #bytes = 0;
  #characters = 0;
  #pieces = 0;
  #entries = 0;
  #steps = 0;
  readonly #began = process.cpuUsage();

  constructor(bounds: Bounds) {
    this.bounds = bounds;
  }

  /** Counts bytes that were inflated. Halts for good when there were too many or it took too long. */
  spendBytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes > this.bounds.totalBytes) throw new Halt("too-large", true);
    this.spendTime();
  }

  /**
   * Halts for good when the reading worked too long. Waiting for whoever takes the pieces is no work. `steps` says
   * how much was done since the last time, because to look at the clock takes time too.
   */
  spendTime(steps = USUAL_STEPS): void {
    this.#steps += steps;
    if (this.#steps < STEPS_APART) return;
    this.#steps = 0;
    const { user, system } = process.cpuUsage(this.#began);
    if (user + system > this.bounds.seconds * 1_000_000) throw new Halt("too-slow", true);
  }

  /** Counts files inside the file. Halts for good when there were too many in all. */
  spendEntry(): void {
    this.#entries += 1;
    if (this.#entries > this.bounds.entries) throw new Halt("too-large", true);
  }

  /** Counts one piece of text. Halts for good when there were too many. */
  spendText(length: number): void {
    this.#characters += length;
    this.#pieces += 1;
    if (this.#characters > this.bounds.characters || this.#pieces > this.bounds.pieces) {
      throw new Halt("too-large", true);
    }
  }
}

const USUAL_STEPS = 64;
const STEPS_APART = 1_024;

/** A file that lies on disk under any path and is called `name`. */
export type SourceFile = { readonly path: string; readonly name: string };

/**
 * What readers yield: contents in their order, as many at a time as come together; a step from reader to reader costs
 * time, and a table has very many cells.
 */
export type Contents = AsyncGenerator<readonly Content[]>;

/** What every reader is given: where it stands, what it may spend, and how to go on with a file inside its file. */
export type Reading = {
  readonly within: readonly string[];
  /** Files around this one. */
  readonly depth: number;
  readonly budget: Budget;
  /** A folder of this reading alone, for files from inside others; their names there are numbers. */
  readonly scratch: string;
  /** Reads a file of any kind. */
  readonly open: (file: SourceFile, reading: Reading) => Contents;
};

type More = {
  readonly concealed?: Concealment | null;
  readonly cell?: Piece["cell"];
  readonly address?: string | null;
};

/** Gathers what watchers of a stream find until it is handed on. */
export class Found {
  readonly #reading: Reading;
  #waiting: Content[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Adds a piece; blank text is no piece, and text over the bound becomes several with a little in common. */
  piece(spot: string, text: string, more: More = {}): void {
    if (text.trim() === "") return;
    const { within, budget } = this.#reading;
    const longest = budget.bounds.pieceCharacters;
    for (let from = 0; from < text.length; from += longest) {
      const part =
        text.length <= longest
          ? text
          : text.slice(Math.max(0, from - IN_COMMON), Math.min(text.length, from + longest));
      budget.spendText(part.length);
      this.#waiting.push({
        kind: "piece",
        place: { within, spot },
        text: part,
        concealed: more.concealed ?? null,
        cell: more.cell ?? null,
        address: text.length <= longest ? (more.address ?? null) : null,
      });
    }
  }

  unread(spot: string, reason: UnreadReason): void {
    this.#waiting.push({ kind: "unread", place: { within: this.#reading.within, spot }, reason });
  }

  /** Whether enough was gathered to hand it on, for readers that go line by line. */
  get isFull(): boolean {
    return this.#waiting.length >= ENOUGH;
  }

  /** What was gathered since the last time. */
  take(): readonly Content[] {
    if (this.#waiting.length === 0) return NOTHING;
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}

// A number at the seam of two pieces stands whole in one of them.
const IN_COMMON = 64;
const ENOUGH = 256;
const NOTHING: readonly Content[] = [];

/** What is said of a whole file. */
export const WHOLE = "全文";

/**
 * Yields what a reader of a part finds; when the part cannot be read to its end, what was found comes first and
 * then "unread" for the part. Bounds of the whole file are passed on.
 */
export async function* guarded(
  contents: AsyncIterable<readonly Content[]>,
  spot: string,
  reading: Reading,
): Contents {
  try {
    yield* contents;
  } catch (error) {
    if (error instanceof Halt && error.isFinal) throw error;
    yield [unreadAt(spot, error instanceof Halt ? error.reason : "damaged", reading)];
  }
}

/** Hands on what a reader had gathered when it was ended in the middle. */
export async function* withRest(contents: Contents, found: Found): Contents {
  try {
    yield* contents;
  } catch (error) {
    yield found.take();
    throw error;
  }
}

/** Says that something could not be read. */
export function unreadAt(spot: string, reason: UnreadReason, { within }: Reading): Content {
  return { kind: "unread", place: { within, spot }, reason };
}
