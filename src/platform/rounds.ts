import type { Database } from "./database/database.ts";
import { soleHolder, type Sole } from "./database/sole.ts";
import type { Log } from "./log.ts";

/** Work that is looked for again and again, because time alone makes it due. */
export type Round = {
  readonly name: string;
  readonly everySeconds: number;
  /** Does all that is due now. Doing it again does no harm. */
  work(): Promise<void>;
};

export type Rounds = {
  /** Does one round now, out of its turn; where another process makes the rounds, nothing. */
  now(name: string): Promise<void>;
  close(): Promise<void>;
};

const LOCK = "rounds";

/**
 * Makes rounds for as long as the program runs: each once at the start and then at its distance, one after the
 * other. What is due stands in the database, so that nothing is lost by a crash or a restored copy. Of all
 * processes one makes the rounds; another takes over when it is gone. A round that fails is logged and made again.
 */
export function openRounds(
  deps: { readonly database: Database; readonly log: Log },
  rounds: readonly Round[],
  tickMs = 1_000,
): Rounds {
  const due = new Map(rounds.map((round) => [round.name, 0]));
  let held: Sole | null = null;
  let isClosed = false;
  let running: Promise<void> = Promise.resolve();

  async function make(round: Round): Promise<void> {
    due.set(round.name, performance.now() + round.everySeconds * 1_000);
    try {
      await round.work();
    } catch (error) {
      deps.log.error({ round: round.name, problem: String(error) }, "a round failed");
    }
  }

  async function tick(): Promise<void> {
    // The lock went with its connection: another process may make the rounds meanwhile.
    if (held?.isLost() === true) held = null;
    held ??= await soleHolder(deps.database, LOCK);
    if (held === null) return;
    for (const round of rounds) {
      if (isClosed) return;
      if (performance.now() >= (due.get(round.name) ?? 0)) await make(round);
    }
  }

  let isTicking = false;
  const timer = setInterval(() => {
    if (isTicking) return;
    isTicking = true;
    running = running.then(tick).then(
      () => void (isTicking = false),
      (error: unknown) => {
        isTicking = false;
        deps.log.warn({ problem: String(error) }, "the rounds wait for the database");
      },
    );
  }, tickMs);

  return {
    now(name) {
      const round = rounds.find((one) => one.name === name);
      if (round === undefined || held === null || isClosed) return Promise.resolve();
      running = running.then(() => make(round));
      return running;
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      await running;
      await held?.release();
    },
  };
}
