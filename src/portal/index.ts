export { openSearchDesk, type SearchDesk } from "./searching/search-desk.ts";
export { problemPage } from "./problem-page.ts";
export {
  askForEverything,
  publishEverything,
  publishingWorker,
  publishWaiting,
  type PublishingWorker,
} from "./publishing/worker.ts";
