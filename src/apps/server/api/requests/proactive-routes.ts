import type { FastifyInstance } from "fastify";
import {
  caseFiles,
  caseMadePublicBy,
  requestMessages,
} from "../../../../modules/requests/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { mayAt } from "../../access/places.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/requests-proactive.ts";
import { serveRoute } from "../serve-route.ts";
import { makeProactive, proactiveMessages } from "./proactive.ts";
import { readableCase } from "./readable-case.ts";
import { noSite, requestSite } from "./request-site.ts";

const noCase = { status: 404, code: "not-found", detail: requestMessages["not-found"] };

/** From an answer to a document before the public, and back. */
export function proactiveRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;

  serveRoute(http, contract.makeRequestProactive, right("request.handle"), async (asked) => {
    const person = personOf(asked.request);
    const read = await readableCase(app, person, asked.params.id);
    if (read === null) return asked.reply.problem(noCase);
    const done = await makeProactive(app, person, read.found, asked.body);
    if (!done.ok) return asked.reply.problem(problemOf(done, proactiveMessages));
    const files = await caseFiles(db, read.site.id, read.found.id);
    return {
      siteId: done.value.siteId,
      documentId: done.value.id,
      files: files.filter((file) => file.role === "answer").map((file) => file.name),
    };
  });

  serveRoute(http, contract.requestBehindDocument, right("request.read"), async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const found = await caseMadePublicBy(db, site.id, asked.params.documentId);
    const sees =
      found !== null &&
      (await mayAt(db, personOf(asked.request), "request.read", found.organizationId));
    return { request: sees ? { id: found.id, number: found.number } : null };
  });
}
