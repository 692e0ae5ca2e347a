export {
  askForEverything,
  publishEverything,
  publishingWorker,
  publishWaiting,
  type PublishingWorker,
} from "./publishing/worker.ts";
