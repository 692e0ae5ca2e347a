export type { Annex, LetterSheet, SheetPart } from "./sheet.ts";
export { joinableTypes, type JoinableType, type JoinedPart } from "./tasks.ts";
export { openTypesetter, type Typeset, type Typesetter } from "./typesetter.ts";
