/** One piece of the text of an official letter, in its order. */
export type SheetPart =
  /** Begins two characters in. */
  | { readonly kind: "paragraph"; readonly text: string }
  /** Begins at the edge. */
  | { readonly kind: "flush"; readonly text: string }
  /** 一、 in 黑体, （一） in 楷体; the first of a letter is of level 1. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** How wide the columns are beside each other. */
      readonly widths: readonly number[];
    }
  | { readonly kind: "blank" };

/** What stands on a sheet of its own behind a letter: a slip to fill in, a list. */
export type Annex = {
  readonly label: string;
  readonly title: string;
  readonly body: readonly SheetPart[];
};

/**
 * An official letter as GB/T 9704-2012 orders it; the PDF and the Word file of it are drawn from this alone. All
 * of it is plain text: nothing in it is ever taken for an instruction.
 */
export type LetterSheet = {
  /** 发文机关标志; null for an inner paper without a red head. */
  readonly redHead: string | null;
  /** 发文字号: below the red head; without one, below the title. May be empty. */
  readonly number: string;
  /** 标题; a line break where its lines part. */
  readonly title: string;
  /** 主送, without the colon. */
  readonly addressee: string | null;
  readonly body: readonly SheetPart[];
  /** 附件说明. */
  readonly attachments: readonly string[];
  /** 发文机关署名 and 成文日期 in Chinese form, over which the seal goes. */
  readonly seal: { readonly organ: string; readonly date: string };
  /** 附注, without its brackets. */
  readonly note: string | null;
  /** 抄送. */
  readonly copies: string | null;
  /** 印发机关 and 印发日期. */
  readonly imprint: { readonly organ: string; readonly date: string } | null;
  readonly annexes: readonly Annex[];
};
