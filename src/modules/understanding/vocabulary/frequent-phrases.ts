import { cutText } from "../../../platform/segmenting/index.ts";
import { HASH_SEED, hashed } from "./hash-index.ts";
import { beginningsOf, isJoin, runsOf } from "./title-phrases.ts";

const CELLS = 2 ** 21;
const MOST_WORDS = 4;
const SHORTEST = 4;
const LONGEST = 14;
/** A phrase is written down when about this many texts have had it; before, only that somebody had it is noted. */
const WRITTEN_FROM = 3;
const MOST_WRITTEN = 30_000;

type Written = { readonly words: number; count: number };

/** Counts in how many texts runs of two to four words stand, without keeping the many that stand in one or two. */
export function openPhraseCount() {
  const noted = new Uint8Array(CELLS);
  const written = new Map<string, Written>();
  let texts = 0;

  function note(hash: number): boolean {
    const cell = (hash ^ (hash >>> 11)) & (CELLS - 1);
    const count = noted[cell] ?? 0;
    if (count < WRITTEN_FROM) noted[cell] = count + 1;
    return count + 1 >= WRITTEN_FROM;
  }

  return {
    add(text: string): void {
      texts += 1;
      const here = new Set<number>();
      for (const run of runsOf(cutText(text))) {
        for (let from = 0; from < run.length - 1; from += 1) {
          let phrase = run[from] ?? "";
          for (let to = from + 1; to < Math.min(run.length, from + MOST_WORDS); to += 1) {
            phrase += run[to] ?? "";
            if (phrase.length > LONGEST) break;
            if (phrase.length < SHORTEST || isJoin(run[from]) || isJoin(run[to])) continue;
            const hash = hashOf(phrase);
            if (here.has(hash)) continue;
            here.add(hash);
            const known = written.get(phrase);
            if (known !== undefined) known.count += 1;
            else if (note(hash) && written.size < MOST_WRITTEN)
              written.set(phrase, {
                words: beginningsOf(run.slice(from, to + 1)),
                count: WRITTEN_FROM,
              });
          }
        }
      }
    },
    texts: () => texts,
    written: (): ReadonlyMap<string, Written> => written,
  };
}

function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < text.length; at += 1) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}
