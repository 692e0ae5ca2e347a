/** Where a piece of text stands, said so that a person finds it. */
export type Place = {
  /** The files that lead to it from outside in, by name: ["名单.zip", "附件1.xlsx"]; empty inside the file that was asked for. */
  readonly within: readonly string[];
  /** Where in the innermost file: "第 3 段", "工作表“名单”C5", "第 2 页", "批注 1", "文档属性：作者", "文件名". */
  readonly spot: string;
};

export const concealments = [
  "hidden-sheet",
  "hidden-row",
  "hidden-column",
  "hidden-text",
  "deleted-text",
  "comment",
  "speaker-notes",
  "pivot-cache",
  "external-link",
  "document-property",
  "formula",
  "covered-text",
  "photo-position",
  "markup",
] as const;
/** Why a reader of the file would not see the text at once, though it is in the file. */
export type Concealment = (typeof concealments)[number];

/** A run of text that stands together: a paragraph, a cell, a line, a property. */
export type Piece = {
  readonly kind: "piece";
  readonly place: Place;
  readonly text: string;
  readonly concealed: Concealment | null;
  /** Its cell, counted from 1, where it stands in a table. `table` is the same for all cells of one table. */
  readonly cell: { readonly table: string; readonly row: number; readonly column: number } | null;
  /** Where the file format keeps it, for whoever changes the file: "word/document.xml#12"; null where nothing can be changed. */
  readonly address: string | null;
};

export const unreadReasons = [
  "encrypted",
  "scanned",
  "damaged",
  "too-large",
  "too-slow",
  "unknown-kind",
] as const;
/** Why a file, or a part of it, could not be read. It is always said: what was not read was not checked. */
export type UnreadReason = (typeof unreadReasons)[number];

export type Unread = {
  readonly kind: "unread";
  readonly place: Place;
  readonly reason: UnreadReason;
};

/** What reading a file yields, in the order of the file; the cells of a table come row by row. */
export type Content = Piece | Unread;

/** The spot at which a picture is said to be unread that does not look like a written page. */
export const shownByPicture = "图片上的文字";
