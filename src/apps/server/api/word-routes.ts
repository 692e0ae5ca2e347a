import type { FastifyInstance } from "fastify";
import { problemOf } from "../../../platform/http/index.ts";
import { maySeeFile } from "../access/files.ts";
import { personOf, right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { wordImports, wordMessages } from "../documents/word-import.ts";
import { convertWord } from "./contract/files.ts";
import { serveRoute } from "./serve-route.ts";

/** Turns a Word file that the person brought, or may read, into a text for the editor. */
export function wordRoutes(http: FastifyInstance, app: App): void {
  const imports = wordImports(app);
  serveRoute(http, convertWord, right("document.draft"), async ({ body, request, reply }) => {
    const person = personOf(request);
    if (!(await maySeeFile(app, person, body.sha256)))
      return reply.problem(problemOf({ ok: false, refusal: "file-missing" }, wordMessages));
    const done = await imports.convert(person.userId, body);
    return done.ok
      ? { body: done.value.body, notes: [...done.value.notes] }
      : reply.problem(problemOf(done, wordMessages));
  });
}
