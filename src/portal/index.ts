export { previewPage } from "./preview.ts";
export { openSearchDesk, type SearchDesk } from "./searching/search-desk.ts";
export { problemPage } from "./problem-page.ts";
export { addressPlaces } from "./publishing/address-places.ts";
export { tracesOf, type Traces } from "./publishing/traces.ts";
export {
  askForEverything,
  publishEmergencyNow,
  publishEverything,
  publishWaiting,
  reconcileSite,
} from "./publishing/publishing-once.ts";
export { publishingWorker, type PublishingWorker } from "./publishing/worker.ts";
export { emptyForm, formText, MOST_ITEMS, type FormText } from "./requesting/form-text.ts";
export { paperWords } from "./requesting/form-words.ts";
export type { FormView, KeptFile } from "./requesting/form-view.ts";
export { readForm, type ReadForm } from "./requesting/form-rules.ts";
export { otherMatterIn } from "./requesting/looks-like.ts";
export { REQUESTS } from "./requesting/places.ts";
export { wholeDay } from "./requesting/day-words.ts";
export { openRequestingDesk, type RequestingSite } from "./requesting/requesting-desk.ts";
export { standingWords } from "./requesting/standing-words.ts";
export { wayOf } from "./requesting/status-model.ts";
export type { Answer as OfferedAnswer, DaysView, StatusView } from "./requesting/status-view.ts";
