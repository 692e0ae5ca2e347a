import * as z from "zod";
import { documentAddress } from "./documents.ts";
import { route } from "./route.ts";

const severities = ["leak", "warning", "note"] as const;

export const finding = z
  .object({
    key: z.string().describe("names this finding as long as text and rules stay the same"),
    rule: z.string(),
    ruleTitle: z.string(),
    severity: z.enum(severities),
    where: z.object({
      part: z.enum(["title", "body", "field", "attachment"]),
      field: z.string().nullable(),
      attachment: z.object({ name: z.string(), sha256: z.string() }).nullable(),
      block: z
        .number()
        .nullable()
        .describe(
          "which text block of the body, from 0: see textBlocksOf in documents/html/blocks.ts",
        ),
      span: z.object({ start: z.number(), end: z.number() }).nullable(),
      place: z.string().describe("readable: 附件“名单.xlsx”，工作表“Sheet1”C5"),
    }),
    masked: z.string(),
    message: z.string(),
    fix: z.string(),
    maskable: z.boolean(),
    override: z
      .object({ by: z.string(), at: z.date(), reason: z.string() })
      .nullable()
      .describe("who let it pass all the same, and why"),
  })
  .meta({ id: "Finding" });

export const documentFindings = route({
  method: "GET",
  path: "/api/documents/:siteId/:id/findings",
  params: documentAddress,
  reply: z.object({
    ready: z.boolean().describe("false while an attachment is still being read"),
    findings: z.array(finding).readonly(),
    unread: z.array(z.object({ place: z.string(), reason: z.string() })).readonly(),
    blocks: z
      .enum(["nothing", "warnings", "leaks"])
      .describe("what stands between the edition and the public"),
  }),
});

/** Checks a text that is not saved yet. */
export const checkText = route({
  method: "POST",
  path: "/api/checks/text",
  body: z.object({ title: z.string().max(500), body: z.string().max(4_000_000) }),
  reply: z.object({ findings: z.array(finding).readonly() }),
});

/** Masks what can be masked: in the text, or in an attachment, of which a new file is made. */
export const maskFindings = route({
  method: "POST",
  path: "/api/documents/:siteId/:id/mask",
  params: documentAddress,
  body: z.object({
    version: z.number().int(),
    keys: z.array(z.string()).min(1).describe("findings to mask; all of one attachment at once"),
  }),
  reply: z.object({
    version: z.number(),
    masked: z.number(),
    problems: z.array(z.string()).readonly(),
  }),
});

export const overrideFinding = route({
  method: "POST",
  path: "/api/documents/:siteId/:id/overrides",
  params: documentAddress,
  body: z.object({
    version: z.number().int(),
    keys: z.array(z.string()).min(1),
    reason: z.string().trim().min(4, "请写明理由。").max(500),
  }),
  reply: z.object({ version: z.number(), overridden: z.number() }),
});

export const listRules = route({
  method: "GET",
  path: "/api/checks/rules",
  reply: z.object({
    rows: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          severity: z.enum(severities),
          explanation: z.string(),
          source: z.string(),
        }),
      )
      .readonly(),
  }),
});

export const expression = z.object({
  wrong: z.string().trim().min(1).max(60),
  right: z.string().trim().max(60).nullable(),
  level: z.enum(["error", "advise", "needs-word-boundary"]),
  why: z.string().max(200).nullable(),
});
export const listExpressions = route({
  method: "GET",
  path: "/api/checks/expressions",
  reply: z.object({ rows: z.array(expression.extend({ own: z.boolean() })).readonly() }),
});
/** Replaces the installation's own list of wrong or forbidden expressions. */
export const saveExpressions = route({
  method: "PUT",
  path: "/api/checks/expressions",
  body: z.object({ rows: z.array(expression).max(5000) }),
  reply: z.object({ kept: z.number() }),
});

const sweep = z.object({
  id: z.uuid(),
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
  why: z.string(),
  total: z.number(),
  done: z.number(),
  leaks: z.number(),
  warnings: z.number(),
});
/** Runs of the rules over everything that is published already. */
export const listSweeps = route({
  method: "GET",
  path: "/api/checks/sweeps",
  reply: z.object({ rows: z.array(sweep).readonly() }),
});
export const startSweep = route({
  method: "POST",
  path: "/api/checks/sweeps",
  body: z.object({ why: z.string().max(200).default("人工发起") }),
  reply: sweep,
});
export const sweepFindings = route({
  method: "GET",
  path: "/api/checks/sweeps/:id/findings",
  params: z.object({ id: z.uuid() }),
  query: z.object({
    after: z.string().max(80).optional(),
    severity: z.enum(severities).optional(),
  }),
  reply: z.object({
    rows: z
      .array(
        z.object({
          siteId: z.number(),
          documentId: z.uuid(),
          title: z.string(),
          organizationName: z.string(),
          severity: z.enum(severities),
          ruleTitle: z.string(),
          place: z.string(),
          masked: z.string(),
        }),
      )
      .readonly(),
    next: z.string().nullable(),
  }),
});
