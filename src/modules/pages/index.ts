export { settleList, type Sequence } from "./laying-out.ts";
export { documentKey, factKey, type FactKind } from "./made-from.ts";
export type { FoundAltered, PageEntry, PlaceKey } from "./model.ts";
export { boundsOf, fromOf, lastPage, pagesOf } from "./store/lists.ts";
export {
  beginRendering,
  countPages,
  enterPages,
  entriesAt,
  lookOf,
  pagesMadeFrom,
  pagesNotRenderedSince,
  pathsOfPages,
  strikePages,
} from "./store/ledger.ts";
