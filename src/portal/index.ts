export { publishingWorker, publishEverything, type PublishingWorker } from "./publishing/worker.ts";
