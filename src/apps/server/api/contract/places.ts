import * as z from "zod";
import { columnTypes } from "../../../../modules/columns/index.ts";
import { organizationKinds } from "../../../../modules/organizations/index.ts";
import { route } from "./route.ts";

const text = z.string().nullable();
const line = (most: number) => z.string().trim().max(most, `最多 ${most} 个字。`).default("");
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "网址名用小写字母、数字和连字符。")
  .max(60);

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
  description: z.string(),
  organizationId: z.number().nullable(),
  sort: z.number(),
  freshnessDays: z.number().nullable().describe("longest age of the newest item; null: no rule"),
  documents: z.number().describe("how many it and those below it show"),
  newest: text.describe("day of the newest item of its own"),
  freshness: z.enum(["no-rule", "fresh", "stale", "empty"]),
  administered: z.boolean().describe("whether the one who asks may change it"),
});
export const listColumnTree = route({
  method: "GET",
  path: "/api/column-tree",
  reply: z.object({ rows: z.array(column).readonly() }),
});
const columnBody = z.object({
  name: z.string().trim().min(1, "请填写栏目名称。").max(60),
  description: line(500),
  organizationId: z.number().int().positive().nullable(),
  sort: z.number().int().min(0).max(9999),
  freshnessDays: z.number().int().min(1).max(3650).nullable(),
});
export const addColumn = route({
  method: "POST",
  path: "/api/column-tree",
  body: columnBody.extend({
    siteId: z.number().int().positive(),
    parentId: z.number().int().positive().nullable(),
    slug,
    type: z.enum(columnTypes),
  }),
  reply: z.object({ id: z.number() }),
});
export const changeColumn = route({
  method: "PUT",
  path: "/api/column-tree/:siteId/:id",
  params: z.object({ siteId: z.coerce.number(), id: z.coerce.number() }),
  body: columnBody,
  reply: z.object({ id: z.number() }),
});

export const moveColumn = route({
  method: "POST",
  path: "/api/column-tree/:siteId/:id/place",
  params: z.object({ siteId: z.coerce.number(), id: z.coerce.number() }),
  body: z.object({
    parentId: z.number().int().positive().nullable().describe("null: among the sections"),
    slug,
  }),
  reply: z.object({ id: z.number() }),
});
export const closeColumn = route({
  method: "DELETE",
  path: "/api/column-tree/:siteId/:id",
  params: z.object({ siteId: z.coerce.number(), id: z.coerce.number() }),
  reply: z.object({ id: z.number() }),
});

export const organization = z.object({
  id: z.number(),
  parentId: z.number().nullable(),
  kind: z.enum(organizationKinds),
  code: z.string(),
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  duties: z.string(),
  validFrom: z.string(),
  validTo: text,
  address: z.string(),
  phone: z.string(),
  officeHours: z.string(),
  headName: z.string(),
  headTitle: z.string(),
  documents: z.number().describe("published by itself"),
  people: z.number().nullable().describe("null for those who may not see people"),
  administered: z.boolean().describe("whether the one who asks may change it"),
});
export const listOrganizationTree = route({
  method: "GET",
  path: "/api/organization-tree",
  reply: z.object({ rows: z.array(organization).readonly() }),
});
const organizationBody = z.object({
  name: z.string().trim().min(1, "请填写机构名称。").max(80),
  shortName: line(40),
  duties: line(4000),
  address: line(200),
  phone: line(60),
  officeHours: line(200),
  headName: line(40),
  headTitle: line(60),
});
export const addOrganization = route({
  method: "POST",
  path: "/api/organization-tree",
  body: organizationBody.extend({
    parentId: z.number().int().positive().nullable(),
    kind: z.enum(organizationKinds),
    code: z.string().trim().min(1, "请填写机构代码。").max(20),
    slug,
  }),
  reply: z.object({ id: z.number() }),
});
export const changeOrganization = route({
  method: "PUT",
  path: "/api/organization-tree/:id",
  params: z.object({ id: z.coerce.number() }),
  body: organizationBody,
  reply: z.object({ id: z.number() }),
});
export const renameOrganization = route({
  method: "PUT",
  path: "/api/organization-tree/:id/slug",
  params: z.object({ id: z.coerce.number() }),
  body: z.object({ slug }),
  reply: z.object({ id: z.number() }),
});
export const mergeOrganizations = route({
  method: "POST",
  path: "/api/organization-tree/:id/merger",
  params: z.object({ id: z.coerce.number() }),
  body: z.object({
    into: z.number("请选择承接机构。").int().positive().describe("who goes on with its duties"),
    on: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "请填写最后存续日期。")
      .describe("its last day"),
  }),
  reply: z.object({ id: z.number() }),
});
