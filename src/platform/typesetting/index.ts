export type { Annex, LetterSheet, SheetPart } from "./sheet.ts";
export { joinableTypes, type JoinableType, type JoinedPart } from "./tasks.ts";
export type { Typeset } from "./drawing-child.ts";
export { openTypesetter, type Typesetter } from "./typesetter.ts";
