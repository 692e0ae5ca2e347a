import type { LetterSheet } from "./sheet.ts";

/** A paper that is joined to others: a PDF or a picture, by the file that it lies in. */
export type JoinedPart = {
  readonly title: string;
  readonly path: string;
  readonly mediaType: JoinableType;
  /** Stands before the list, as the cover of a folder does. */
  readonly isCover?: true;
};
export const joinableTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type JoinableType = (typeof joinableTypes)[number];

export type Work =
  | { readonly kind: "letter-pdf" | "letter-docx"; readonly sheet: LetterSheet }
  | { readonly kind: "join"; readonly title: string; readonly parts: readonly JoinedPart[] };

/** What the process that typesets is asked, as one line of JSON each. `to` is the file that it writes. */
export type Task = Work & {
  readonly to: string;
  /** Files and folders in which its fonts are. */
  readonly fonts: readonly string[];
};

/** What was drawn: how many pages (0 where the form has none), and what could not be shown in it. */
export type Drawn = {
  readonly pages: number;
  /** Characters that no font has; of joined papers, the titles of those that could not be read. */
  readonly missing: readonly string[];
};

/** Its answer, one line too. */
export type TaskAnswer =
  | ({ readonly ok: true } & Drawn)
  | { readonly ok: false; readonly problem: string };
