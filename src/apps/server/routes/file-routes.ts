import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { isPublicFile } from "../../../modules/documents/index.ts";
import { mayOpenInBrowser } from "../../../platform/files/index.ts";
import { contentDisposition } from "../../../platform/http/index.ts";
import type { App } from "../app.ts";
import { right } from "../access/rights.ts";

const address = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
});

/**
 * Serves the attachments of published documents. A file that no published document carries answers 410, or
 * 404 when there is no such file: withdrawing a document withdraws its files at the same moment.
 */
export function fileRoutes(http: FastifyInstance, app: App): void {
  http
    .withTypeProvider<ZodTypeProvider>()
    .get(
      "/files/:sha256/:name",
      { config: right("public"), schema: { params: address, hide: true } },
      async (request, reply) => {
        const { sha256, name } = request.params;
        const path = app.files.pathOf(sha256);
        const kept = path === null ? null : await stat(path).catch(() => null);
        if (path === null || kept === null) return reply.callNotFound();
        const described = await app.files.describe(sha256, name);
        if (!described.ok) return reply.callNotFound();
        if (!(await isPublicFile(app.database.read, sha256))) {
          return reply.problem({
            status: 410,
            code: "withdrawn",
            detail: "这个附件没有公开，或者已随原文撤回、下线。",
          });
        }
        const { mediaType } = described.value;
        const how = mayOpenInBrowser(mediaType) ? "inline" : "attachment";
        return reply
          .header("content-disposition", contentDisposition(how, described.value.name))
          .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'")
          .header("cache-control", "public, max-age=0, must-revalidate")
          .type(mediaType)
          .sendFile(sha256, dirname(path), {
            cacheControl: false,
            contentType: false,
            index: false,
          });
      },
    );
}
