import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { columnFilter, listColumns } from "../../../modules/columns/index.ts";
import { documentRow } from "../../../modules/documents/index.ts";
import { organizationsOf } from "../../../modules/organizations/index.ts";
import { personOf, right } from "../access/rights.ts";
import { portalOf, type App } from "../app.ts";
import type { DocumentDesk } from "../documents/desk.ts";

const text = z.string().nullable();
const attachment = z.object({
  name: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  size: z.number(),
});
const document = z
  .object({
    ...documentRow.pick({ siteId: true, id: true, state: true, version: true, path: true }).shape,
    indexNumber: text,
    publishedAt: z.date().nullable(),
    withdrawal: z.object({ at: z.date(), reason: z.string() }).nullable(),
    edition: z.object({
      number: z.number(),
      columnId: z.number(),
      organizationId: z.number(),
      kind: documentRow.shape.kind,
      normative: z.boolean(),
      title: z.string(),
      documentNumber: text,
      theme: text,
      genre: text,
      writtenOn: text,
      effectiveOn: text,
      expiresOn: text,
      validity: documentRow.shape.validity,
      keywords: z.array(z.string()).readonly(),
      source: text,
      author: text,
      summary: text,
      openness: documentRow.shape.openness,
      opennessReason: text,
      channels: documentRow.shape.channels.readonly(),
      body: z.string().describe("cleaned HTML"),
      attachments: z.array(attachment).readonly(),
    }),
  })
  .meta({ id: "DocumentRecord" });
const column = z
  .object({
    id: z.number(),
    siteId: z.number(),
    parentId: z.number().nullable(),
    level: z.number(),
    path: z.string(),
    name: z.string(),
    type: z.string(),
  })
  .meta({ id: "Column" });
const organization = z
  .object({
    id: z.number(),
    parentId: z.number().nullable(),
    kind: z.string(),
    code: z.string(),
    slug: z.string(),
    name: z.string(),
    validFrom: z.string(),
    validTo: text,
  })
  .meta({ id: "Organization" });
/** What programs read besides lists of documents: one document, columns, organizations. */
export function readingRoutes(http: FastifyInstance, app: App, desk: DocumentDesk): void {
  const api = http.withTypeProvider<ZodTypeProvider>();
  const db = app.database.read;

  api.get(
    "/api/documents/:siteId/:id",
    {
      config: right("document.read"),
      schema: {
        params: z.object({ siteId: z.coerce.number().int().positive(), id: z.uuid() }),
        response: { 200: document },
      },
    },
    async (request, reply) => {
      const found = await desk.open(personOf(request), request.params.siteId, request.params.id);
      if (found === null) return reply.callNotFound();
      const { edition, withdrawnAt, withdrawalReason, ...facts } = found;
      const { number, fields, body, attachments } = edition;
      return {
        ...facts,
        withdrawal:
          withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawalReason ?? "" },
        edition: { number, ...fields, body, attachments },
      };
    },
  );

  api.get(
    "/api/columns",
    {
      config: right("document.read"),
      schema: {
        querystring: columnFilter.extend({}),
        response: { 200: z.array(column).readonly() },
      },
    },
    async (request) => listColumns(db, (await portalOf(app))?.groupId ?? 0, request.query),
  );

  api.get(
    "/api/organizations",
    {
      config: right("document.read"),
      schema: { response: { 200: z.array(organization).readonly() } },
    },
    async () => organizationsOf(db, (await portalOf(app))?.groupId ?? 0),
  );
}
