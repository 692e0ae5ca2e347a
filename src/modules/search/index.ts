export { readAwaiting, type ReadingDeps } from "./attachments/read-awaiting.ts";
export type { EntryFacts, EntrySource } from "./entry-source.ts";
export { checkIndex } from "./upkeep/check.ts";
export { rebuildIndex, type RebuildDeps } from "./upkeep/rebuild.ts";
export { lastCheck, type CheckOutcome } from "./store/checks.ts";
export { rebuildState, type RebuildState } from "./store/rebuilds.ts";
export { keywordsOf } from "./keywords.ts";
export { vectorOf } from "./lexemes.ts";
export {
  HITS_ON_PAGE,
  type AttachmentPart,
  type AttachmentText,
  type FacetValue,
  type SearchAnswer,
  type SearchEntry,
  type SearchHit,
  type SearchQuery,
  type Segment,
  type Why,
  type WhyPart,
} from "./model.ts";
export { search } from "./queries.ts";
export { withKeptTexts } from "./queries/kept-texts.ts";
export { loadStatistics } from "./queries/load-statistics.ts";
export { loadVocabulary, vocabularyStamp } from "./queries/load-vocabulary.ts";
export { loadTitles, recentTitles, standingEntries, type Titles } from "./queries/titles.ts";
export { openSegmenters, type Segmenters } from "./segmenters.ts";
export type { SearchKnowledge, SearchStatistics } from "./statistics.ts";
export { moveInSearch, putEntries, removeEntries, setValidity } from "./store.ts";
export { beginBulk, endBulk, tidyBulk } from "./store/bulk.ts";
export { phrasesOf, type FoundBy, type Phrases } from "./suggesting/phrases.ts";
export type { TitleIndex } from "./suggesting/title-index.ts";
