import * as z from "zod";
import { roles } from "../../../../modules/accounts/index.ts";
import { route } from "./route.ts";

const text = z.string().nullable();
const organizationId = z.number().int().positive().nullable();
const grant = z.object({ role: z.enum(roles), organizationId });
const address = z.object({ id: z.uuid() });
const states = ["active", "disabled"] as const;

export const listedPerson = z
  .object({
    id: z.uuid(),
    username: z.string(),
    displayName: z.string(),
    organizationId,
    organizationName: text,
    state: z.enum(states),
    roles: z
      .array(grant.extend({ roleName: z.string(), organizationName: text.describe("null: 全区") }))
      .readonly(),
    lastSignedInAt: z.date().nullable(),
    secondFactor: z.enum(["enrolled", "missing", "not-needed"]),
    mustChangePassword: z.boolean(),
    oidcName: text.describe("the name or e-mail under which the other system knows them"),
    oidcLinked: z.boolean(),
    administered: z.boolean().describe("whether the one who asks may change this account"),
  })
  .meta({ id: "Person" });

const filter = z.object({
  query: z.string().trim().max(60).optional().describe("part of a name or username"),
  organizationId: z.coerce.number().int().positive().optional().describe("it and all below it"),
  role: z.enum(roles).optional(),
  state: z.enum(states).optional(),
});

export const listPeople = route({
  method: "GET",
  path: "/api/people",
  query: filter.extend({
    after: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    total: z.number(),
    rows: z.array(listedPerson).readonly(),
    next: text,
  }),
});
export const readPerson = route({
  method: "GET",
  path: "/api/people/:id",
  params: address,
  reply: listedPerson,
});

/** Those whom somebody may name as deputies, for themselves or for others at their places. */
export const listColleagues = route({
  method: "GET",
  path: "/api/colleagues",
  query: z.object({ query: z.string().trim().max(60).optional() }),
  reply: z.object({
    rows: z
      .array(
        z.object({
          id: z.uuid(),
          displayName: z.string(),
          organizationName: text,
          roleNames: z.array(z.string()).readonly(),
        }),
      )
      .readonly()
      .describe("the first 50 by username"),
  }),
});

const named = {
  displayName: z.string().trim().min(1, "请填写姓名。").max(40),
  organizationId,
  roles: z.array(grant).max(50).readonly(),
  oidcName: z.string().trim().max(200).nullable().default(null),
};
const oneTimePassword = z.string().describe("shown this once; must be changed at first sign-in");

export const addPerson = route({
  method: "POST",
  path: "/api/people",
  body: z.object({
    username: z
      .string()
      .trim()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u, "用户名用 2 至 32 个字母、汉字或数字。"),
    ...named,
  }),
  reply: z.object({ id: z.uuid(), oneTimePassword }),
});
/** Needs a fresh proof where roles change. */
export const changePerson = route({
  method: "PUT",
  path: "/api/people/:id",
  params: address,
  body: z.object(named),
  reply: listedPerson,
});
export const disablePerson = route({
  method: "POST",
  path: "/api/people/:id/disable",
  params: address,
  reply: listedPerson,
});
export const enablePerson = route({
  method: "POST",
  path: "/api/people/:id/enable",
  params: address,
  reply: listedPerson,
});
export const resetPersonPassword = route({
  method: "POST",
  path: "/api/people/:id/password",
  params: address,
  reply: z.object({ oneTimePassword }),
});
/** Needs a fresh proof. */
export const resetPersonSecondFactor = route({
  method: "POST",
  path: "/api/people/:id/second-factor/reset",
  params: address,
  reply: listedPerson,
});

export const listPersonSessions = route({
  method: "GET",
  path: "/api/people/:id/sessions",
  params: address,
  reply: z.object({
    rows: z
      .array(
        z.object({
          id: z.uuid(),
          device: z.string(),
          network: z.string(),
          since: z.date(),
          seen: z.date(),
        }),
      )
      .readonly(),
  }),
});
export const endPersonSessions = route({
  method: "DELETE",
  path: "/api/people/:id/sessions",
  params: address,
  reply: z.object({ ended: z.number() }),
});

/** Where the browser fetches the table to fill in. */
export const importTemplateAddress = "/api/people/import-template.xlsx";

/** People from a table: looked at first with `dryRun`, then taken. Rows with faults are left out and named. */
export const importPeople = route({
  method: "POST",
  path: "/api/people/import",
  body: z.object({
    file: z.base64().min(1, "请选择文件。").max(6_000_000).describe("XLSX"),
    dryRun: z.boolean(),
  }),
  reply: z.object({
    taken: z
      .array(
        z.object({
          row: z.number(),
          displayName: z.string(),
          username: z.string(),
          organizationName: text,
          roleNames: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    refused: z
      .array(z.object({ row: z.number(), reason: z.string() }))
      .readonly()
      .describe("row as the table program counts it"),
    credentials: z
      .object({ name: z.string(), file: z.base64() })
      .nullable()
      .describe("XLSX with the one-time passwords, given this once; null when nobody was added"),
  }),
});
