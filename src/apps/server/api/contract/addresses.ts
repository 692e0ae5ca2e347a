import * as z from "zod";
import { redirectKinds, redirectReasons } from "../../../../modules/addresses/index.ts";
import { route } from "./route.ts";

const written = z.string().trim().min(1, "请填写网址。").max(2_000, "网址最多 2000 个字。");

export const listRedirects = route({
  method: "GET",
  path: "/api/redirects",
  query: z.object({
    text: z.string().trim().max(200).optional().describe("part of an old or a new address"),
    before: z.coerce.number().int().positive().optional().describe("those made before this one"),
  }),
  reply: z.object({
    rows: z
      .array(
        z.object({
          id: z.number(),
          kind: z.enum(redirectKinds),
          from: z.string(),
          to: z.string().nullable().describe("null: its record is nowhere before the public yet"),
          reason: z.enum(redirectReasons),
          madeAt: z.date(),
          madeBy: z.string(),
        }),
      )
      .readonly(),
    total: z.number().describe("all there are, whatever was asked for"),
    next: z.number().nullable().describe("`before` of the next page"),
  }),
});
export const addRedirect = route({
  method: "POST",
  path: "/api/redirects",
  body: z.object({
    from: written.describe("with '/*' at its end: all that begin so"),
    to: written,
  }),
  reply: z.object({ added: z.boolean() }),
});
export const removeRedirect = route({
  method: "DELETE",
  path: "/api/redirects/:id",
  params: z.object({ id: z.coerce.number() }),
  reply: z.object({ removed: z.boolean() }),
});
export const tryAddress = route({
  method: "GET",
  path: "/api/redirects/meeting",
  query: z.object({ address: written }),
  reply: z.object({
    meets: z.enum(["page", "gone", "nothing", "no-address", "moved"]),
    to: z.string().nullable(),
    meetsThere: z.enum(["page", "gone", "other"]).nullable(),
  }),
});
export const importRedirects = route({
  method: "POST",
  path: "/api/redirects/import",
  body: z.object({
    name: z.string().trim().min(1).max(200),
    file: z.base64().min(1, "请选择文件。").max(6_000_000).describe("CSV or XLSX"),
    dryRun: z.boolean(),
  }),
  reply: z.object({
    rows: z.number(),
    added: z.number(),
    known: z.number(),
    refused: z.number(),
    problems: z
      .array(z.object({ line: z.number(), message: z.string() }))
      .readonly()
      .describe("the first hundred rows that were not taken"),
  }),
});
export const redirectsCsvAddress = "/api/redirects.csv";
