import type { FastifyInstance } from "fastify";
import type { App } from "../../app.ts";
import { answerRoutes } from "./answer-routes.ts";
import { boardRoutes } from "./board-routes.ts";
import { caseRoutes } from "./case-routes.ts";
import { folderRoute } from "./folder-route.ts";
import { fileRoutes } from "./file-routes.ts";
import { letterRoutes } from "./letter-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { proactiveRoutes } from "./proactive-routes.ts";
import { registerRoutes } from "./register-routes.ts";
import { settingsRoutes } from "./settings-routes.ts";

/** The programming interface of requests for information: what officers see and do. */
export async function requestRoutes(http: FastifyInstance, app: App): Promise<void> {
  registerRoutes(http, app);
  boardRoutes(http, app);
  listRoutes(http, app);
  caseRoutes(http, app);
  answerRoutes(http, app);
  fileRoutes(http, app);
  settingsRoutes(http, app);
  await letterRoutes(http, app);
  await folderRoute(http, app);
  proactiveRoutes(http, app);
}
