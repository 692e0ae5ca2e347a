export { addComment, resolveComment } from "./commands/comments.ts";
export { createDraft, saveDraft } from "./commands/drafts.ts";
export { publishDocument, type Published } from "./commands/publish.ts";
export {
  passDocument,
  returnDocument,
  submitDocument,
  takeBackDocument,
} from "./commands/review.ts";
export { withdrawDocument } from "./commands/withdraw.ts";
export type { CheckGate, DocumentRef, DocumentsDeps, Seen } from "./deps.ts";
export {
  documentFilter,
  documentInput,
  documentRow,
  filterToQuery,
  type DocumentFilter,
  type DocumentInput,
  type DocumentRow,
} from "./contract.ts";
export {
  cleanHtml,
  htmlToText,
  picturesIn,
  replaceInBlocks,
  textBlocksOf,
  type Replacement,
  type TextBlock,
} from "./html/index.ts";
export { editionTextOf, editionToCheck } from "./edition-text.ts";
export { documentMessages, type DocumentRefusal } from "./messages.ts";
export {
  genres,
  type Attachment,
  type Channel,
  type DocumentFields,
  type Edition,
  type Genre,
  type Kind,
  type Openness,
  type RelationKind,
  type State,
  type Validity,
} from "./model.ts";
export { pressingOf } from "./queries/pressing.ts";
export { publishedByMonth } from "./queries/by-month.ts";
export { publishedByOrganization } from "./queries/by-organization.ts";
export { documentForEdit, type DocumentForEdit } from "./queries/for-edit.ts";
export { differenceOf } from "./comparing/difference.ts";
export { suggestFrom, type Suggestion } from "./suggesting/suggest.ts";
export { editionNumbered } from "./queries/editions.ts";
export { documentRecord, type DocumentRecord } from "./queries/record.ts";
export { documentActions, type DocumentAction } from "./possible-actions.ts";
export { documentsAt, titlesOf } from "./queries/at-paths.ts";
export { carriedFiles, filesOfDocuments, isPublicFile, placesOfFile } from "./queries/files.ts";
export { groupsOfYear, issuedInYear, type DocumentGroup } from "./queries/groups.ts";
export {
  documentPathsAmong,
  documentsNamed,
  everHeldDocuments,
  pathsOfDocuments,
} from "./queries/addresses.ts";
export { documentsForSearch } from "./queries/for-search.ts";
export { countDocuments, listDocuments, type DocumentPage } from "./queries/list.ts";
export { columnCounts } from "./queries/column-counts.ts";
export { foldColumnCounts } from "./store/column-counts.ts";
export {
  keyAt,
  keysOfDocuments,
  rowsBetween,
  siteKeyAt,
  siteRowsBetween,
  type PlaceKey,
  type SiteRow,
} from "./queries/list-keys.ts";
export { countPublished, publishedInTurn } from "./queries/in-turn.ts";
export { relatedKeys, yearsOfDocuments } from "./queries/places.ts";
export {
  newestOf,
  newestOfEach,
  newestOfSite,
  publicIdsAfter,
  publishedByColumn,
} from "./queries/published.ts";
export { archiveDocument } from "./commands/archive.ts";
export { scheduleDocument, unscheduleDocument } from "./commands/schedule.ts";
export { archiveOver } from "./timing/archive-over.ts";
export { askScheduled, publishDue, type Overdue } from "./timing/publish-due.ts";
export { settleValidity } from "./timing/settle-validity.ts";
export { proposedDisplayEnd } from "./timing/display-rules.ts";
export { noteAppearance } from "./timing/appearances.ts";
export { publicTraces } from "./timing/public-traces.ts";
export { lastAppearance } from "./timing/queries/last-appearance.ts";
export { unseenAppearances as expectedAppearances } from "./timing/store/appearances.ts";
export { enterDocuments, type BulkAnswer } from "./bulk-commands.ts";
export { bulkPlace, type BulkPlace } from "./bulk-preparation.ts";
export type { BulkDocument } from "./bulk.ts";
export { contentKeyOf } from "./content-key.ts";
export {
  importFile,
  type ImportOrder,
  type ImportProblem,
  type ImportSummary,
} from "./importing/import-file.ts";
export { importMessages } from "./importing/messages.ts";
export { publicDocuments, type PublicDocument } from "./queries/public-documents.ts";
export type { PublishedRow } from "./queries/published-rows.ts";
export { settle as settleDocuments } from "./store/bulk.ts";
export {
  forgetFilter,
  noteEditing,
  saveFilter,
  savedFilters,
  type SavedFilter,
} from "./store/console.ts";
export {
  endingBetween,
  ownAt,
  scheduledFor,
  toReassess,
  unchangedAmong,
  waitingFor,
  type Section,
  type Waiting,
} from "./queries/work.ts";
