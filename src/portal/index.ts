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
