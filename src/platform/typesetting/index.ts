export type { Annex, LetterSheet, SheetPart } from "./sheet.ts";
export { openTypesetter, type Typeset, type Typesetter } from "./typesetter.ts";
