import type { FastifyInstance } from "fastify";
import { suggestFrom } from "../../../../modules/documents/index.ts";
import { organizationsOf } from "../../../../modules/organizations/index.ts";
import { keywordsOf } from "../../../../modules/search/index.ts";
import { right } from "../../access/rights.ts";
import { portalOf, type App } from "../../app.ts";
import { suggestMetadata } from "../contract/documents.ts";
import { serveRoute } from "../serve-route.ts";

/** Reads from a text what its form asks for, for the person to confirm. */
export function suggestionRoutes(http: FastifyInstance, app: App): void {
  serveRoute(http, suggestMetadata, right("document.draft"), async ({ body }) => {
    const groupId = (await portalOf(app))?.groupId ?? 0;
    const organizations = await organizationsOf(app.database.read, groupId);
    const given = { title: body.title, body: body.body, fileName: body.fileName ?? null };
    return suggestFrom(given, organizations, keywordsOf);
  });
}
