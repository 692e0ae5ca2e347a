import type { LetterSheet } from "./sheet.ts";

/** What the process that typesets is asked, as one line of JSON each. `to` is the file that it writes. */
export type Task = {
  readonly kind: "letter-pdf";
  readonly sheet: LetterSheet;
  readonly to: string;
  /** Files and folders in which its fonts are. */
  readonly fonts: readonly string[];
};

/** Its answer, one line too. */
export type TaskAnswer =
  | { readonly ok: true; readonly pages: number; readonly missing: readonly string[] }
  | { readonly ok: false; readonly problem: string };
