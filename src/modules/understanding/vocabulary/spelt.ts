import { lettersOf, syllablesOf } from "./syllables.ts";

/** A text in pinyin. */
export type Spelt = {
  /** Whole syllables, one after another. */
  readonly letters: string;
  /** Where the syllable of each character begins in the letters. */
  readonly at: readonly number[];
  readonly initials: string;
};

/** How a text of Chinese characters alone is spelt in pinyin; null when some character has no syllable. */
export function spelt(text: string): Spelt | null {
  const syllables = text === "" ? null : syllablesOf(text);
  if (syllables === null) return null;
  const at: number[] = [];
  let [letters, initials] = ["", ""];
  for (const syllable of syllables.map(lettersOf)) {
    at.push(letters.length);
    letters += syllable;
    initials += syllable.charAt(0);
  }
  return { letters, at, initials };
}
