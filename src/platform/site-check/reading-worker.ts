import { parentPort, workerData } from "node:worker_threads";
import type { SiteFacts } from "./model.ts";
import { openReading, type ReadingTask } from "./reading-tasks.ts";

const answerTo = openReading(workerData as SiteFacts);

parentPort?.on("message", (task: ReadingTask) => parentPort?.postMessage(answerTo(task)));
