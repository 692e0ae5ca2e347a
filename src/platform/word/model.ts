export const losses = [
  "tracked-changes",
  "comments",
  "hidden-text",
  "formulas",
  "charts",
  "embedded",
  "text-box",
  "headers",
  "contents",
] as const;
/** What of a Word document has no place in a text of ours, or is settled in one way on its way there. */
export type Loss = (typeof losses)[number];

/** A picture of the document, as a file beside the result. */
export type Picture = {
  readonly file: string;
  readonly mediaType: string;
};

/** What the conversion yields. In `html`, pictures stand at `picture:0`, `picture:1` …; it is not cleaned yet. */
export type Converted = {
  readonly html: string;
  readonly pictures: readonly Picture[];
  /** The letters and digits of each paragraph, to prove that the text can be read back. */
  readonly paragraphs: readonly string[];
  readonly losses: readonly Loss[];
};

export const wordRefusals = [
  "word-damaged",
  "word-encrypted",
  "word-too-large",
  "word-too-slow",
] as const;
/** Why a Word document is not converted. */
export type WordRefusal = (typeof wordRefusals)[number];

/** Ends the reading of a document; only inside the process that converts. */
export class Unreadable extends Error {
  readonly refusal: WordRefusal;
  constructor(refusal: WordRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Letters and digits alone, in one case: what must be the same before and after. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
