import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import type { Result } from "../../../kernel/result.ts";
import { uploadMessages, type Upload, type UploadRefusal } from "../../../platform/files/index.ts";
import { forgedForm, problemOf } from "../../../platform/http/index.ts";
import { readForm } from "../read-form.ts";
import { personOf, right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { attachment } from "./contract/documents.ts";
import { beginUpload, continueUpload, uploadState } from "./contract/files.ts";
import { serveRoute } from "./serve-route.ts";

const files = z.array(attachment).readonly().meta({ id: "StoredFiles" });

/** Takes files in before the document that will carry them, whole or in parts; nobody else sees them until it is published. */
export function uploadRoutes(http: FastifyInstance, app: App): void {
  wholeFiles(http, app);
  // The bytes of a part are taken as they come; no other route gets a body that nobody has read.
  http.register(async (parts) => {
    parts.addContentTypeParser("application/octet-stream", (_request, payload, done) => {
      done(null, payload);
    });
    filesInParts(parts, app);
  });
}

function wholeFiles(http: FastifyInstance, app: App): void {
  http.withTypeProvider<ZodTypeProvider>().post(
    "/api/files",
    {
      config: { ...right("document.draft"), multipartForm: true },
      schema: { consumes: ["multipart/form-data"], response: { 201: files } },
    },
    async (request, reply) => {
      const form = await readForm(request, app.files);
      if (!form.ok) return reply.problem(forgedForm);
      const { fileProblem } = form.value;
      for (const { sha256 } of form.value.files)
        await app.uploads.brought(personOf(request).userId, sha256);
      return fileProblem === null
        ? reply.code(201).send([...form.value.files])
        : reply.problem({ status: 422, code: "file-refused", detail: fileProblem });
    },
  );
}

function filesInParts(http: FastifyInstance, app: App): void {
  const config = right("document.draft");
  serveRoute(http, beginUpload, config, async ({ body, request, reply }) =>
    answer(reply, await app.uploads.begin(personOf(request).userId, body)),
  );
  serveRoute(http, uploadState, config, async ({ params, request, reply }) =>
    answer(reply, await app.uploads.state(personOf(request).userId, params.id)),
  );
  serveRoute(http, continueUpload, config, async ({ params, query, request, reply }) => {
    const { userId } = personOf(request);
    const content = request.body instanceof Readable ? request.body : Readable.from([]);
    const done = await app.uploads.proceed(userId, params.id, query.offset, content);
    // What a refused request still wants to send is not waited for.
    if (!done.ok) reply.header("connection", "close");
    return answer(reply, done);
  });
}

function answer(reply: FastifyReply, done: Result<Upload, UploadRefusal>) {
  if (done.ok) return { id: done.value.id, offset: done.value.offset, attachment: done.value.file };
  const problem = problemOf(done, uploadMessages);
  const offset = done.detail?.["offset"];
  return reply.problem(offset === undefined ? problem : { ...problem, offset: Number(offset) });
}
