import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import {
  addFiles,
  fileRoles,
  openFile,
  requestMessages,
  type NewFile,
} from "../../../../modules/requests/index.ts";
import type { SealRefusal } from "../../../../platform/sealed-files/index.ts";
import { contentDisposition, forgedForm, problemOf } from "../../../../platform/http/index.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import { noCase, readableCase } from "./readable-case.ts";

const MOST_AT_ONCE = 10;
const params = z.object({ id: z.uuid() });
const oneFile = params.extend({ fileId: z.uuid() });
const role = z.object({ role: z.enum(fileRoles) });

const refused: Readonly<Record<SealRefusal, string>> = {
  "too-large": "文件太大，没有保存。请压缩或者分开后再传。",
  "file-empty": "文件是空的，没有保存。请重新选择。",
  "name-unusable": "文件名不能用，请改名后再传。",
};

/** Files of a case: scans, opinions, proofs of delivery. They go sealed into quarantine, and out as attachments alone. */
export function fileRoutes(http: FastifyInstance, app: App): void {
  http.post(
    "/api/requests/:id/files",
    {
      config: { ...right("request.handle"), multipartForm: true },
      schema: {
        params,
        querystring: role,
        consumes: ["multipart/form-data"],
        response: { 200: z.object({ added: z.number() }) },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const { id } = request.params as z.output<typeof params>;
      const read = await readableCase(app, person, id);
      if (read === null) return reply.problem(noCase);
      const kept = await keep(app, request, (request.query as z.output<typeof role>).role);
      if (kept === "forged") return reply.problem(forgedForm);
      if (kept.problem !== null)
        return reply.problem({ status: 422, code: "file-refused", detail: kept.problem });
      const done = await addFiles(app.requests, person, read.found, kept.files);
      return done.ok
        ? reply.send({ added: done.value.length })
        : reply.problem(problemOf(done, requestMessages));
    },
  );

  http.get(
    "/api/requests/:id/files/:fileId",
    { config: right("request.read"), schema: { params: oneFile } },
    async (request, reply) => {
      const person = personOf(request);
      const { id, fileId } = request.params as z.output<typeof oneFile>;
      const read = await readableCase(app, person, id);
      if (read === null) return reply.problem(noCase);
      const opened = await openFile(app.requests, person, read.found, fileId);
      if (!opened.ok) return reply.problem(problemOf(opened, requestMessages));
      const bytes = await app.sealedFiles.read(fileId);
      if (bytes === null) return reply.problem(noCase);
      return reply
        .header("content-disposition", contentDisposition("attachment", opened.value.name))
        .header("content-security-policy", "default-src 'none'; sandbox")
        .header("x-content-type-options", "nosniff")
        .header("cache-control", "private, no-store")
        .type(opened.value.mediaType)
        .send(Readable.from(bytes));
    },
  );
}

/**
 * Seals the files of a form, whose token is in its first field or in the header of the console's request. The first
 * file that is refused is named, and then none is added to the case.
 */
async function keep(app: App, request: FastifyRequest, as: NewFile["role"]) {
  const files: NewFile[] = [];
  let problem: string | null = null;
  const limits = { fileSize: app.sealedFiles.limit + 1, files: MOST_AT_ONCE };
  const header = request.headers["x-form-token"];
  let isProven = header !== undefined && request.proveForm(header);
  for await (const part of request.parts({ limits })) {
    if (part.type === "field") {
      isProven ||= part.fieldname === "_token" && request.proveForm(part.value);
      continue;
    }
    if (!isProven) return "forged";
    // The rest of a refused file must still be read, or the form would never end.
    const kept = await app.sealedFiles.put(
      part.file.iterator({ destroyOnReturn: false }),
      part.filename,
    );
    part.file.resume();
    if (kept.ok) files.push({ ...kept.value, role: as });
    else problem ??= `“${part.filename}”：${refused[kept.refusal]}`;
  }
  if (!isProven) return "forged";
  if (files.length === 0) problem ??= "请先选择文件。";
  return { files, problem };
}
