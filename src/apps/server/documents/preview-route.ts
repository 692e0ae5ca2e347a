import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { previewPage } from "../../../portal/index.ts";
import { readSiteAssets } from "../../../ui/assets.ts";
import { personOf, right } from "../access/rights.ts";
import { documentAddress } from "../api/contract/documents.ts";
import type { App } from "../app.ts";
import type { DocumentDesk } from "./desk.ts";

/** Nothing runs in a preview, nothing is sent from it, and only the console frames it. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join("; ");

/**
 * Shows the waiting edition of a document as the portal will show it, to those who may read the document. It is
 * kept by nobody on the way and listed nowhere.
 */
export function previewRoute(http: FastifyInstance, app: App, desk: DocumentDesk): void {
  const { paths: assets } = readSiteAssets();
  http
    .withTypeProvider<ZodTypeProvider>()
    .get(
      "/api/documents/:siteId/:id/preview",
      { config: right("document.read"), schema: { params: documentAddress, hide: true } },
      async (request, reply) => {
        const { siteId, id } = request.params;
        const found = await desk.open(personOf(request), siteId, id);
        const page =
          found === null
            ? null
            : await previewPage(app.database.read, found, {
                assets,
                publicUrl: app.config.publicUrl,
                now: app.clock.now(),
              });
        if (page === null) return reply.callNotFound();
        return reply
          .header("content-security-policy", POLICY)
          .header("x-frame-options", "SAMEORIGIN")
          .header("x-robots-tag", "noindex, nofollow, noarchive")
          .header("cache-control", "private, no-store")
          .type("text/html; charset=utf-8")
          .send(page);
      },
    );
}
