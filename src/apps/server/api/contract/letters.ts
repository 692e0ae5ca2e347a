import * as z from "zod";
import { parsePlainDate } from "../../../../kernel/dates.ts";
import { decisionCodes } from "../../../../kernel/decision-codes.ts";
import { wordingKeys } from "../../../../modules/official-letters/index.ts";
import { route } from "./route.ts";

const text = z.string().trim().max(100, "最多 100 个字。");
const day = z.string().transform((typed, context) => {
  const read = parsePlainDate(typed);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "请选择日期。" });
  return z.NEVER;
});
const id = z.number().int().positive();

const part = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), text: z.string() }),
  z.object({ kind: z.literal("flush"), text: z.string() }),
  z.object({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2)]),
    text: z.string(),
  }),
  z.object({
    kind: z.literal("table"),
    head: z.array(z.string()).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
    widths: z.array(z.number()).readonly(),
  }),
  z.object({ kind: z.literal("blank") }),
]);
const parts = z.array(part).readonly();

/** A letter as it would be drawn. */
export const letterSheet = z.object({
  redHead: z.string().nullable(),
  number: z.string(),
  title: z.string(),
  addressee: z.string().nullable(),
  body: parts,
  attachments: z.array(z.string()).readonly(),
  seal: z.object({ organ: z.string(), date: z.string() }),
  note: z.string().nullable(),
  copies: z.string().nullable(),
  imprint: z.object({ organ: z.string(), date: z.string() }).nullable(),
  annexes: z.array(z.object({ label: z.string(), title: z.string(), body: parts })).readonly(),
});

const officeFields = { word: text, officeName: text, phone: text, address: text };
const bodies = z.object({
  reviewing: z.array(text).max(2, "最多两个行政复议机关。").readonly(),
  court: text,
  from: day.nullable(),
  to: day.nullable(),
  reviewFirst: z
    .array(z.enum(decisionCodes))
    .readonly()
    .nullable()
    .describe("codes after which reconsideration comes first; null as the law is read"),
  source: z.string().trim().max(500, "最多 500 个字。"),
});
const bodiesShown = bodies.extend({ from: z.string().nullable(), to: z.string().nullable() });

/** What organizations have settled for their letters, and whether all numbers are there. */
export const letterSettings = route({
  method: "GET",
  path: "/api/letters/settings",
  reply: z.object({
    organizations: z
      .array(
        z.object({
          id: z.number(),
          name: z.string(),
          office: z.object(officeFields).nullable(),
          bodies: z.array(bodiesShown).readonly(),
        }),
      )
      .readonly(),
    siteBodies: z.array(bodiesShown).readonly(),
    maySetSite: z.boolean(),
    gaps: z
      .array(
        z.object({
          organizationId: z.number(),
          word: z.string(),
          year: z.number(),
          last: z.number(),
          given: z.number(),
        }),
      )
      .readonly()
      .describe("numbers whose letters are not all there"),
  }),
});

export const changeLetterOffice = route({
  method: "PUT",
  path: "/api/letters/offices/:organizationId",
  params: z.object({ organizationId: z.coerce.number().pipe(id) }),
  body: z.object(officeFields),
  reply: z.object({}),
});

export const changeRemedyBodies = route({
  method: "PUT",
  path: "/api/letters/bodies",
  body: z.object({
    organizationId: id.nullable().describe("null: all organizations that have set none"),
    bodies: z.array(bodies).max(20).readonly(),
  }),
  reply: z.object({}),
});

/** The words of letters and answers: those delivered, and the office's own. */
export const letterWordings = route({
  method: "GET",
  path: "/api/letters/wordings",
  reply: z.object({
    rows: z
      .array(
        z.object({
          key: z.enum(wordingKeys as [string, ...string[]]),
          name: z.string(),
          own: z.string().nullable(),
          delivered: z.string(),
          may: z.array(z.string()).readonly().describe("places that it can have"),
          must: z.array(z.string()).readonly().describe("places that it must keep"),
        }),
      )
      .readonly(),
    mayChange: z.boolean(),
  }),
});

const key = z.object({ key: z.enum(wordingKeys as [string, ...string[]]) });
const words = z.string().max(20_000);

export const changeLetterWording = route({
  method: "PUT",
  path: "/api/letters/wordings/:key",
  params: key,
  body: z.object({ text: words.nullable().describe("null: those delivered again") }),
  reply: z.object({}),
});

export const previewLetterWording = route({
  method: "POST",
  path: "/api/letters/wordings/:key/preview",
  params: key,
  body: z.object({ text: words, organizationId: id }),
  reply: letterSheet,
});
