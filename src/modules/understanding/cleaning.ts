/** Of an endless question only the beginning is looked at, and less of it is kept. */
const LONGEST_TYPED = 1_000;
export const LONGEST_KEPT = 100;

/** What has no width and no meaning, between characters that belong together; a sign of Mongolian words stays. */
const NOT_SEEN = /(?!\u180e)[\p{Cf}\p{Me}\ufe00-\ufe0f]/gu;
const NOT_ASKED = /(?!\u180e)[\p{C}\p{So}\p{Sk}\p{Extended_Pictographic}]/gu;
/** In Chinese years and document numbers, 零 is written with this circle too. */
const CIRCLE = /(?<=[一二三四五六七八九零〇])[○◯]|[○◯](?=[一二三四五六七八九零〇])/g;
const BLANKS = /\s+/g;

/** A question without what cannot be shown or looked for. */
export type Cleaned = {
  /** In half width, at most 100 characters: what is read. */
  readonly text: string;
  /** The same as it was typed, in full width or half: for quoted parts. */
  readonly raw: string;
  /** What was too much; empty when all was kept. */
  readonly cutOff: string;
};

/** Takes control characters, emoji and whatever else no document holds out of a question, and bounds it. */
export function cleaned(typed: string): Cleaned {
  const all = typed.slice(0, LONGEST_TYPED).toWellFormed();
  const text = wholeCharacters(plain(all));
  return {
    text: kept(text, 0, LONGEST_KEPT),
    raw: kept(wholeCharacters(visible(all)), 0, LONGEST_KEPT),
    cutOff: kept(text, LONGEST_KEPT, LONGEST_TYPED),
  };
}

function plain(text: string): string {
  return visible(visible(text).normalize("NFKC").replaceAll(CIRCLE, "〇")).normalize("NFKC");
}

function visible(text: string): string {
  return text
    .replaceAll(NOT_SEEN, "")
    .replaceAll(CIRCLE, "〇")
    .replaceAll(NOT_ASKED, " ")
    .replaceAll(BLANKS, " ")
    .trim();
}

function wholeCharacters(text: string): readonly string[] {
  return [...text];
}

function kept(characters: readonly string[], from: number, to: number): string {
  return characters.slice(from, to).join("").trim();
}
