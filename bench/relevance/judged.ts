const KINDS = [
  "name",
  "name-partial",
  "phrase",
  "number",
  "words",
  "concept",
  "short-name",
  "synonym",
  "colloquial",
  "full-name",
  "typing-error",
  "pinyin",
  "script",
  "numeral",
  "year",
  "agency",
  "document-kind",
] as const;

/** What a question is a case of: its form, or what stands between it and the words of the documents. */
type QuestionKind = (typeof KINDS)[number];

/** A question with the documents that answer it. */
export type Judged = {
  /** As typed. */
  readonly q: string;
  readonly kind: QuestionKind;
  /** Exact titles, or `id:` and the document's id where a title is another document's too. Never empty. */
  readonly good: readonly string[];
};

/** Reads questions written one a line: `kind | question | title | title`. A line that is none is a mistake. */
export function judgedFrom(text: string): readonly Judged[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [named, q = "", ...good] = line.split(" | ");
      const kind = KINDS.find((one) => one === named);
      if (kind === undefined || q === "" || good.length === 0)
        throw new Error(`no question: ${line}`);
      return { kind, q, good };
    });
}
