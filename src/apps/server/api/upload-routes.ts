import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { forgedForm } from "../../../platform/http/index.ts";
import { readForm } from "../read-form.ts";
import { right } from "../access/rights.ts";
import type { App } from "../app.ts";

const files = z
  .array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      mediaType: z.string(),
      size: z.number(),
    }),
  )
  .readonly()
  .meta({ id: "StoredFiles" });

/** Takes files in before the document that will carry them; nobody else sees them until it is published. */
export function uploadRoutes(http: FastifyInstance, app: App): void {
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
      return fileProblem === null
        ? reply.code(201).send(form.value.files)
        : reply.problem({ status: 422, code: "file-refused", detail: fileProblem });
    },
  );
}
