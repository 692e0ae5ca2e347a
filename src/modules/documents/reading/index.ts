export { rowMessages } from "./messages.ts";
export type { ImportedDocument, RowRefusal } from "./model.ts";
export { readRow } from "./read-row.ts";
