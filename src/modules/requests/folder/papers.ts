import type { PlainDate } from "../../../kernel/dates.ts";
import type { LetterSheet, SheetPart } from "../../../platform/typesetting/index.ts";
import type { ExplainedDay } from "../../deadlines/index.ts";
import type { Applicant, CaseFile } from "../model.ts";
import type { CaseRecord } from "../store/cases.ts";

/** What the folder of a case is made from. */
export type FolderFacts = {
  readonly found: CaseRecord;
  /** Null once it has been purged. */
  readonly applicant: Applicant | null;
  readonly letters: readonly FolderLetter[];
  readonly files: readonly CaseFile[];
  readonly days: readonly ExplainedDay[];
  readonly dueOn: PlainDate | null;
  readonly organ: string;
  readonly nameOf: (organizationId: number) => string;
  readonly today: PlainDate;
};
export type FolderLetter = {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly isReceipt: boolean;
};

/** A paper of a folder, in its order: drawn for the folder, a letter as it was issued, or a file as it came in. */
export type FolderPaper = { readonly title: string } & (
  | { readonly is: "sheet"; readonly sheet: LetterSheet }
  | { readonly is: "letter"; readonly id: string }
  | { readonly is: "file"; readonly file: CaseFile }
);

/** A paper of the office itself, without a red head: a heading, a table, when and by whom it was drawn up. */
export function innerPaper(
  { found, organ, today }: Pick<FolderFacts, "found" | "organ" | "today">,
  title: string,
  body: readonly SheetPart[],
): FolderPaper {
  return {
    is: "sheet",
    title,
    sheet: {
      redHead: null,
      number: `登记编号 ${found.number}`,
      title,
      addressee: null,
      body,
      attachments: [],
      seal: { organ, date: chineseDay(today) },
      note: null,
      copies: null,
      imprint: null,
      annexes: [],
    },
  };
}

/** A table of what is known, a line each; what is not known is left out. */
export function factTable(rows: readonly (readonly [string, string])[]): SheetPart {
  return {
    kind: "table",
    head: ["项目", "内容"],
    widths: [1, 3],
    rows: rows.filter(([, value]) => value !== ""),
  };
}

export function chineseDay(day: PlainDate): string {
  const [year, month, date] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}
