import type { PlainDate } from "../../../kernel/dates.ts";
import type { Genre, Validity } from "../model.ts";

/** A document as a row of a file tells it, in the product's words; its body is clean HTML. Without a day it is published on the day of import. */
export type ImportedDocument = {
  readonly sourceKey: string | null;
  readonly title: string;
  readonly body: string;
  readonly publishedOn: PlainDate | null;
  /** 'HH:MM' in Beijing where the row says when on that day. */
  readonly publishedTime: string | null;
  /** True where the row names a year alone: the first of January stands for it. */
  readonly isDayGuessed: boolean;
  readonly writtenOn: PlainDate | null;
  readonly documentNumber: string | null;
  /** The index number that the source gave. */
  readonly indexNumber: string | null;
  readonly agency: string | null;
  /** The name of the column at the source. */
  readonly sourceColumn: string | null;
  /** Classes from the widest down, parted by "/". */
  readonly theme: string | null;
  readonly genre: Genre | null;
  readonly validity: Validity;
  readonly keywords: readonly string[];
  /** Where the document stood: an address of the web. */
  readonly address: string | null;
  /** Files that the row names; the body lists them. */
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
