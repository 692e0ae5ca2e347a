export { keywordsOf } from "./keywords.ts";
export { vectorOf } from "./lexemes.ts";
export {
  HITS_ON_PAGE,
  type FacetValue,
  type SearchAnswer,
  type SearchEntry,
  type SearchHit,
  type SearchQuery,
  type Segment,
} from "./model.ts";
export { search } from "./queries.ts";
export { loadStatistics } from "./queries/load-statistics.ts";
export { cutText } from "./segment.ts";
export { openSegmenters, type Segmenters } from "./segmenters.ts";
export type { SearchStatistics } from "./statistics.ts";
export {
  beginBulk,
  endBulk,
  moveInSearch,
  putEntries,
  removeEntries,
  setValidity,
  tidyBulk,
} from "./store.ts";
