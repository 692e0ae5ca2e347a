import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { columnFilter, listColumns } from "../../../modules/columns/index.ts";
import { organizationsOf } from "../../../modules/organizations/index.ts";
import { right } from "../access/rights.ts";
import { portalOf, type App } from "../app.ts";

const text = z.string().nullable();
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

/** What programs read besides documents: columns and organizations. */
export function readingRoutes(http: FastifyInstance, app: App): void {
  const api = http.withTypeProvider<ZodTypeProvider>();
  const db = app.database.read;

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
