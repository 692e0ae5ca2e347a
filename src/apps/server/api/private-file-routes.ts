import { dirname } from "node:path";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { mayOpenInBrowser } from "../../../platform/files/index.ts";
import { contentDisposition } from "../../../platform/http/index.ts";
import { maySeeFile } from "../access/files.ts";
import { personOf, right } from "../access/rights.ts";
import type { App } from "../app.ts";

const address = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
});

/**
 * Gives files that are not public to those who may read a document that carries them, or who brought them. To
 * all others they do not exist. Nothing in them runs: the browser is told their type, and to open them in a
 * sandbox.
 */
export function privateFileRoutes(http: FastifyInstance, app: App): void {
  http
    .withTypeProvider<ZodTypeProvider>()
    .get(
      "/api/files/:sha256/:name",
      { config: right("signed-in"), schema: { params: address } },
      async (request, reply) => {
        const { sha256, name } = request.params;
        const path = app.files.pathOf(sha256);
        const described = await app.files.describe(sha256, name);
        if (path === null || !described.ok) return reply.callNotFound();
        if (!(await maySeeFile(app, personOf(request), sha256))) return reply.callNotFound();
        const { mediaType } = described.value;
        const how = mayOpenInBrowser(mediaType) ? "inline" : "attachment";
        return reply
          .header("content-disposition", contentDisposition(how, described.value.name))
          .header("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'self'")
          .header("x-content-type-options", "nosniff")
          .header("cache-control", "private, no-store")
          .type(mediaType)
          .sendFile(sha256, dirname(path), {
            cacheControl: false,
            contentType: false,
            index: false,
          });
      },
    );
}
