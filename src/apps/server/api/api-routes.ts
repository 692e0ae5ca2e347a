import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import swagger from "@fastify/swagger";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import * as z from "zod";
import type { Id } from "../../../kernel/ids.ts";
import {
  countDocuments,
  documentFilter,
  documentInput,
  documentRow,
  listDocuments,
} from "../../../modules/documents/index.ts";
import { organizationsOf } from "../../../modules/organizations/index.ts";
import { problemOf } from "../../../platform/http/index.ts";
import { personOf, right } from "../access/rights.ts";
import { portalOf, type App } from "../app.ts";
import { deskMessages, type DocumentDesk } from "../documents/desk.ts";
import { readableFilter } from "../documents/readable.ts";
import { privateFileRoutes } from "./private-file-routes.ts";
import { accountsRoutes } from "./accounts/accounts-routes.ts";
import { columnRoutes } from "./places/column-routes.ts";
import { organizationRoutes } from "./places/organization-routes.ts";
import { readingRoutes } from "./reading-routes.ts";
import { reportRoutes } from "./report-routes.ts";
import { uploadRoutes } from "./upload-routes.ts";
import { wordRoutes } from "./word-routes.ts";

const address = z.object({ siteId: z.coerce.number().int().positive(), id: z.uuid() });
const seen = z.object({ version: z.number().int().min(0) });
const reference = z.object({ siteId: z.number(), id: z.uuid() }).meta({ id: "DocumentReference" });
const listQuery = documentFilter.extend({
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const listReply = z
  .object({ total: z.number(), rows: z.array(documentRow).readonly(), next: z.string().nullable() })
  .meta({ id: "DocumentList" });

/** The programming interface of documents: the same desk, filter and rights as the console's pages. */
export async function apiRoutes(
  http: FastifyInstance,
  app: App,
  desk: DocumentDesk,
): Promise<void> {
  await http.register(swagger, {
    openapi: { openapi: "3.1.1", info: { title: "Gongkai", version: "0.1.0" } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  const api = http.withTypeProvider<ZodTypeProvider>();
  const referenceTo = (params: z.output<typeof address>) => ({
    siteId: params.siteId,
    id: params.id as Id<"document">,
  });

  api.get(
    "/api/documents",
    {
      config: right("document.read"),
      schema: { querystring: listQuery, response: { 200: listReply } },
    },
    async (request) => {
      const { after, limit, ...asked } = request.query;
      const portal = await portalOf(app);
      const groupId = portal?.groupId ?? 0;
      const filter = readableFilter(
        personOf(request),
        asked,
        await organizationsOf(app.database.read, groupId),
      );
      if (filter === null) return { total: 0, rows: [], next: null };
      const [total, page] = await Promise.all([
        countDocuments(app.database.read, groupId, filter),
        listDocuments(app.database.read, groupId, filter, { after, limit }),
      ]);
      return { total, ...page };
    },
  );

  api.post(
    "/api/documents",
    {
      config: right("document.draft"),
      schema: { body: documentInput, response: { 201: reference } },
    },
    async (request, reply) => {
      const key = request.headers["idempotency-key"];
      const done = await desk.start(
        personOf(request),
        typeof key === "string" ? key.slice(0, 100) : null,
        request.body,
      );
      return done.ok
        ? reply.code(201).send(done.value)
        : reply.problem(problemOf(done, deskMessages));
    },
  );

  api.put(
    "/api/documents/:siteId/:id",
    {
      config: right("document.draft"),
      schema: {
        params: address,
        body: documentInput.extend(seen.shape),
        response: { 200: z.object({ edition: z.number() }) },
      },
    },
    async (request, reply) => {
      const { version, ...input } = request.body;
      const done = await desk.save(
        personOf(request),
        { ...referenceTo(request.params), version },
        input,
      );
      return done.ok ? done.value : reply.problem(problemOf(done, deskMessages));
    },
  );

  api.post(
    "/api/documents/:siteId/:id/publish",
    {
      config: right("document.publish"),
      schema: {
        params: address,
        body: seen,
        response: { 200: z.object({ path: z.string(), indexNumber: z.string() }) },
      },
    },
    async (request, reply) => {
      const done = await desk.publish(personOf(request), {
        ...referenceTo(request.params),
        version: request.body.version,
      });
      return done.ok ? done.value : reply.problem(problemOf(done, deskMessages));
    },
  );

  api.post(
    "/api/documents/:siteId/:id/withdraw",
    {
      config: right("document.withdraw"),
      schema: {
        params: address,
        body: seen.extend({ reason: z.string().max(500) }),
        response: { 200: z.object({ reason: z.string() }) },
      },
    },
    async (request, reply) => {
      const { version, reason } = request.body;
      const done = await desk.withdraw(
        personOf(request),
        { ...referenceTo(request.params), version },
        reason,
      );
      return done.ok ? done.value : reply.problem(problemOf(done, deskMessages));
    },
  );

  accountsRoutes(http, app);
  readingRoutes(http, app, desk);
  reportRoutes(http, app);
  columnRoutes(http, app);
  organizationRoutes(http, app);
  uploadRoutes(http, app);
  privateFileRoutes(http, app);
  wordRoutes(http, app);
  http.get("/api/openapi.json", { config: right("public"), schema: { hide: true } }, async () =>
    http.swagger(),
  );
}
