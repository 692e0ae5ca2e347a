import type { FastifyInstance } from "fastify";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import type { DocumentDesk } from "../../documents/desk.ts";
import { changeMany } from "../../documents/many.ts";
import { changeMany as contract } from "../contract/documents.ts";
import { serveRoute } from "../serve-route.ts";

/** One action on many documents. */
export function manyRoutes(http: FastifyInstance, app: App, desk: DocumentDesk): void {
  serveRoute(http, contract, right("working"), ({ body, request }) =>
    changeMany(app, desk, personOf(request), body),
  );
}
