import { folded } from "../../../platform/segmenting/index.ts";
import { spelt, type Spelt } from "../../understanding/index.ts";
import { wordStarts } from "./word-starts.ts";

/** How something was found: by how it starts, by how a word in it starts, by Latin letters. */
export type FoundBy = "start" | "word" | "letters";

/** A few thousand names and questions that can be found by how a word in them starts, and by pinyin. */
export type Phrases<T> = {
  find(asked: string): readonly { readonly of: T; readonly by: FoundBy }[];
};

type Name = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly spelt: Spelt | null;
};

const AT_ONCE = 40;
const LETTERS = /^[a-z]{2,60}$/;

/** One form for all spacings of what is asked for or found. */
function bare(text: string): string {
  return folded(text).replaceAll(/\s+/g, "");
}

/** Makes phrases findable, each by some names; yields where others may have their turn. */
export function* phrasesOf<T>(
  given: readonly { readonly of: T; readonly names: readonly string[] }[],
): Generator<void, Phrases<T>> {
  const all: { readonly of: T; readonly names: readonly Name[] }[] = [];
  for (const [at, { of, names }] of given.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    all.push({ of, names: names.map(nameOf) });
  }
  return {
    find(typed) {
      const asked = bare(typed);
      if (asked === "") return [];
      const isLetters = LETTERS.test(asked);
      return all.flatMap(({ of, names }) => {
        const by = best(names.map((name) => foundBy(name, asked, isLetters)));
        return by === null ? [] : [{ of, by }];
      });
    },
  };
}

function nameOf(name: string): Name {
  const text = bare(name);
  return { text, starts: wordStarts(text), spelt: spelt(text) };
}

function best(found: readonly (FoundBy | null)[]): FoundBy | null {
  for (const by of ["start", "word", "letters"] as const) if (found.includes(by)) return by;
  return null;
}

function foundBy(name: Name, asked: string, isLetters: boolean): FoundBy | null {
  const at = name.text.indexOf(asked);
  if (at === 0) return "start";
  if (at > 0 && name.starts.some((start) => name.text.startsWith(asked, start))) return "word";
  const said = name.spelt;
  if (!isLetters || said === null) return null;
  const isSpelt = name.starts.some(
    (start) =>
      said.letters.startsWith(asked, said.at[start]) || said.initials.startsWith(asked, start),
  );
  return isSpelt ? "letters" : null;
}
