import type { FastifyInstance } from "fastify";
import swagger from "@fastify/swagger";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { SearchDesk } from "../../../portal/index.ts";
import { right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { checkSettingRoutes } from "../checks/check-setting-routes.ts";
import { findingRoutes } from "../checks/finding-routes.ts";
import { findingsDesk } from "../checks/findings-desk.ts";
import { maskDesk } from "../checks/mask-desk.ts";
import type { DocumentDesk } from "../documents/desk.ts";
import { previewRoute } from "../documents/preview-route.ts";
import { emergencyRoutes } from "../emergency/emergency-routes.ts";
import { displayEndRoutes } from "./display-end-routes.ts";
import { privateFileRoutes } from "./private-file-routes.ts";
import { documentRoutes } from "./documents/document-routes.ts";
import { accountsRoutes } from "./accounts/accounts-routes.ts";
import { columnRoutes } from "./places/column-routes.ts";
import { columnMoveRoutes } from "./places/column-move-routes.ts";
import { organizationMoveRoutes } from "./places/organization-move-routes.ts";
import { redirectRoutes } from "./places/redirect-routes.ts";
import { organizationRoutes } from "./places/organization-routes.ts";
import { letterSettingRoutes } from "./letters/letter-setting-routes.ts";
import { readingRoutes } from "./reading-routes.ts";
import { remedyRoutes } from "./remedy-routes.ts";
import { reportRoutes } from "./report-routes.ts";
import { requestFigureRoutes } from "./request-figure-routes.ts";
import { requestRoutes } from "./requests/request-routes.ts";
import { indexRoutes } from "./search/index-routes.ts";
import { lexiconRoutes } from "./search/lexicon-routes.ts";
import { questionRoutes } from "./search/question-routes.ts";
import { trialRoutes } from "./search/trial-routes.ts";
import { siteCheckRoutes } from "./site-check-routes.ts";
import { siteGuardRoutes } from "./site-guard-routes.ts";
import { uploadRoutes } from "./upload-routes.ts";
import { workRoutes } from "./work/work-routes.ts";
import { visitExports } from "./visits/visit-exports.ts";
import { visitRoutes } from "./visits/visit-routes.ts";
import { wordRoutes } from "./word-routes.ts";

/** The programming interface of documents: the same desk, filter and rights as the console's pages. */
export async function apiRoutes(
  http: FastifyInstance,
  app: App,
  desk: DocumentDesk,
  search: SearchDesk,
): Promise<void> {
  await http.register(swagger, {
    openapi: { openapi: "3.1.1", info: { title: "Gongkai", version: "0.1.0" } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  documentRoutes(http, app, desk);
  workRoutes(http, app);
  accountsRoutes(http, app);
  readingRoutes(http, app);
  reportRoutes(http, app);
  requestFigureRoutes(http, app);
  remedyRoutes(http, app);
  await requestRoutes(http, app);
  letterSettingRoutes(http, app);
  visitRoutes(http, app);
  siteCheckRoutes(http, app);
  siteGuardRoutes(http, app);
  visitExports(http, app);
  columnRoutes(http, app);
  organizationRoutes(http, app);
  columnMoveRoutes(http, app);
  organizationMoveRoutes(http, app);
  redirectRoutes(http, app);
  emergencyRoutes(http, app);
  lexiconRoutes(http, app, search);
  questionRoutes(http, app);
  indexRoutes(http, app);
  trialRoutes(http, app, search);
  uploadRoutes(http, app);
  privateFileRoutes(http, app);
  wordRoutes(http, app);
  displayEndRoutes(http, app);
  previewRoute(http, app, desk);
  const findings = findingsDesk(app, desk);
  findingRoutes(http, app, { findings, masks: maskDesk(app, findings, desk) });
  checkSettingRoutes(http, app);
  http.get("/api/openapi.json", { config: right("public"), schema: { hide: true } }, async () =>
    http.swagger(),
  );
}
