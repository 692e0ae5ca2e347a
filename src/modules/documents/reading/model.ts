import type { PlainDate } from "../../../kernel/dates.ts";
import type { Genre, Validity } from "../model.ts";

/** A document as a row of a file tells it, in the product's words; its body is clean HTML. */
export type ImportedDocument = {
  readonly sourceKey: string | null;
  readonly title: string;
  readonly body: string;
  readonly publishedOn: PlainDate | null;
  /** True where the row names a year alone: the first of January stands for it. */
  readonly isDayGuessed: boolean;
  readonly writtenOn: PlainDate | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly agency: string | null;
  readonly theme: string | null;
  readonly genre: Genre | null;
  readonly validity: Validity;
  readonly keywords: readonly string[];
  readonly address: string | null;
  readonly attachmentNames: readonly string[];
};

export type RowRefusal =
  | "line-too-long"
  | "not-text"
  | "not-json"
  | "not-an-object"
  | "title-missing"
  | "title-too-long"
  | "date-impossible"
  | "date-in-the-future"
  | "body-missing"
  | "body-too-long";
