import { access } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { isPublicFile } from "../../../modules/documents/index.ts";
import { isOutage } from "../../../platform/http/index.ts";
import type { App } from "../app.ts";
import { right } from "../access/rights.ts";
import { sendAttachment } from "../serving/attachment.ts";

const address = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
});

/**
 * Serves the attachments of published documents. A file that no published document carries answers 410, or
 * 404 when there is no such file: withdrawing a document withdraws its files at the same moment. While the
 * database is away, those that the published folder holds are public.
 */
export function fileRoutes(http: FastifyInstance, app: App): void {
  http
    .withTypeProvider<ZodTypeProvider>()
    .get(
      "/files/:sha256/:name",
      { config: right("public"), schema: { params: address, hide: true } },
      async (request, reply) => {
        const { sha256, name } = request.params;
        const file = app.files.pathOf(sha256);
        const isKept = file !== null && (await exists(file));
        if (!isKept) return reply.callNotFound();
        if (!(await isPublic(app, sha256))) {
          return reply.problem({
            status: 410,
            code: "withdrawn",
            detail: "这个附件没有公开，或者已随原文撤回、下线。",
          });
        }
        const about = { file, sha256, name, secure: app.secure };
        if (!(await sendAttachment(request.raw, reply.raw, about))) return reply.callNotFound();
        return reply.hijack();
      },
    );
}

async function isPublic(app: App, sha256: string): Promise<boolean> {
  try {
    return await isPublicFile(app.database.read, sha256);
  } catch (error) {
    if (!isOutage(error)) throw error;
    if (await exists(join(app.siteFolder, "files", sha256))) return true;
    throw error;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
