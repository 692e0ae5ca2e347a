import type { LinkAnswer } from "../links/index.ts";
import type { Remark, Spot } from "./model.ts";

/** How addresses of other sites are asked. */
export type OutsideAsking = {
  ask(address: string): Promise<LinkAnswer>;
  /** Answers of earlier checks, so that nobody is asked every night. */
  readonly memory: OutsideMemory;
  /** Addresses asked in one check. */
  readonly most: number;
  /** Between two questions to the same host, in milliseconds. */
  readonly gapMs: number;
};

export type OutsideMemory = {
  of(address: string): LinkAnswer | null;
  keep(address: string, answer: LinkAnswer): void;
};

type Met = { places: number; readonly spots: Spot[] };

const HOSTS_AT_ONCE = 8;
const MOST_MET = 50_000;
const RULE: Readonly<Record<LinkAnswer, string | null>> = {
  alive: null,
  dead: "dead-outside",
  refused: "bad-address",
  unknown: "unknown-outside",
};

/** The addresses of other sites that the pages name. */
export class OutsideLinks {
  readonly #met = new Map<string, Met>();
  readonly #spots: number;
  #beyond = 0;

  constructor(spots: number) {
    this.#spots = spots;
  }

  add(page: string, addresses: readonly string[]): void {
    for (const address of addresses) {
      let met = this.#met.get(address);
      if (met === undefined) {
        if (this.#met.size >= MOST_MET) {
          this.#beyond += 1;
          continue;
        }
        this.#met.set(address, (met = { places: 0, spots: [] }));
      }
      met.places += 1;
      if (met.spots.length < this.#spots) met.spots.push({ address: page, where: null });
    }
  }

  get size(): number {
    return this.#met.size;
  }

  /**
   * Asks each address once, a few hosts at a time and each host one after the other, those that most pages
   * name first. Answers how many were left out.
   */
  async ask(
    asking: OutsideAsking,
    found: (page: string, remark: Remark) => void,
    progress: (done: number, total: number) => void,
  ): Promise<{ readonly leftOut: number }> {
    const all = [...this.#met].sort(([, a], [, b]) => b.places - a.places);
    const chosen = all.slice(0, asking.most);
    const hosts = Map.groupBy(chosen, ([address]) => new URL(address).host);
    const waiting = [...hosts.values()];
    const answers = new Map<string, LinkAnswer>();
    const line = async () => {
      for (let ofHost = waiting.pop(); ofHost !== undefined; ofHost = waiting.pop()) {
        for (const [address] of ofHost) {
          answers.set(address, await answerOf(address, asking));
          progress(answers.size, chosen.length);
        }
      }
    };
    await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, line));
    for (const [address, { spots }] of chosen) {
      const rule = RULE[answers.get(address) ?? "unknown"];
      if (rule === null) continue;
      for (const spot of spots) found(spot.address, { rule, subject: address, where: null });
    }
    return { leftOut: all.length - chosen.length + this.#beyond };
  }
}

async function answerOf(address: string, asking: OutsideAsking): Promise<LinkAnswer> {
  const known = asking.memory.of(address);
  if (known !== null) return known;
  let answer = await asking.ask(address);
  await pause(asking.gapMs);
  if (answer === "unknown") {
    answer = await asking.ask(address);
    await pause(asking.gapMs);
  }
  asking.memory.keep(address, answer);
  return answer;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
