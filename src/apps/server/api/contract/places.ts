import * as z from "zod";
import { route } from "./route.ts";

const text = z.string().nullable();

export const column = z.object({
  id: z.number(),
  siteId: z.number(),
  siteCode: z.string(),
  siteName: z.string(),
  parentId: z.number().nullable(),
  level: z.number(),
  path: z.string(),
  slug: z.string(),
  name: z.string(),
  type: z.string(),
  description: text,
  organizationId: z.number().nullable(),
  sort: z.number(),
  documents: z.number().describe("how many it shows"),
});
export const listColumnTree = route({
  method: "GET",
  path: "/api/column-tree",
  reply: z.object({ rows: z.array(column).readonly() }),
});
const columnBody = z.object({
  name: z.string().trim().min(1, "请填写栏目名称。").max(60),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "网址名用小写字母、数字和连字符。")
    .max(60),
  description: text,
  organizationId: z.number().nullable(),
  sort: z.number().int(),
});
export const addColumn = route({
  method: "POST",
  path: "/api/column-tree",
  body: columnBody.extend({
    siteId: z.number(),
    parentId: z.number().nullable(),
    type: z.string(),
  }),
  reply: column,
});
export const changeColumn = route({
  method: "PUT",
  path: "/api/column-tree/:siteId/:id",
  params: z.object({ siteId: z.coerce.number(), id: z.coerce.number() }),
  body: columnBody.omit({ slug: true }),
  reply: column,
});

export const organization = z.object({
  id: z.number(),
  parentId: z.number().nullable(),
  kind: z.string(),
  code: z.string(),
  slug: z.string(),
  name: z.string(),
  shortName: text,
  validFrom: z.string(),
  validTo: text,
  address: text,
  phone: text,
  officeHours: text,
  head: text,
  documents: z.number(),
  people: z.number(),
});
export const listOrganizationTree = route({
  method: "GET",
  path: "/api/organization-tree",
  reply: z.object({ rows: z.array(organization).readonly() }),
});
const organizationBody = z.object({
  name: z.string().trim().min(1, "请填写机构名称。").max(80),
  shortName: text,
  address: text,
  phone: text,
  officeHours: text,
  head: text,
});
export const addOrganization = route({
  method: "POST",
  path: "/api/organization-tree",
  body: organizationBody.extend({
    parentId: z.number().nullable(),
    kind: z.string(),
    code: z.string().trim().min(1).max(20),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60),
  }),
  reply: organization,
});
export const changeOrganization = route({
  method: "PUT",
  path: "/api/organization-tree/:id",
  params: z.object({ id: z.coerce.number() }),
  body: organizationBody,
  reply: organization,
});
