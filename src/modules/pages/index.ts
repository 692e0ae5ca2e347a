export { settleList, type Sequence } from "./laying-out.ts";
export { documentKey, factKey, type FactKind } from "./made-from.ts";
export type { FoundAltered, PlaceKey } from "./model.ts";
export { newestIncidents, noteIncidents, type Incident } from "./store/incidents.ts";
export { boundsOf, fromOf, lastPage, pagesOf } from "./store/lists.ts";
export {
  beginRendering,
  countPages,
  countPagesAbout,
  enterPages,
  entriesAfter,
  entriesAt,
  lookOf,
  pagesMadeFrom,
  pagesNotRenderedSince,
  pagesRenderedSince,
  pathsOfPages,
  strikePages,
  type StandingEntry,
} from "./store/ledger.ts";
