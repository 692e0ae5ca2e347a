import type { FastifyInstance } from "fastify";
import { letterDeps } from "../../../letter-deps.ts";
import type { App } from "../../app.ts";
import { caseLetterRoutes } from "./case-letter-routes.ts";
import { letterSettingRoutes } from "./letter-setting-routes.ts";

/** The programming interface of official letters. */
export async function letterRoutes(http: FastifyInstance, app: App): Promise<void> {
  letterSettingRoutes(http, app);
  caseLetterRoutes(http, app, await letterDeps(app, app.sealedFiles));
}
