import * as z from "zod";
import { decisionCodes } from "../../../../kernel/decision-codes.ts";
import { answerFact, detail, outcome } from "./requests-steps.ts";
import { route } from "./route.ts";

const params = z.object({ id: z.uuid() });

const form = z.object({
  code: z.enum(decisionCodes),
  form: z.string().nullable(),
  label: z.string(),
  article: z.string().nullable(),
});

/** Every answer that an item of this case can get, in the groups of the yearly form, with what each must say. */
export const answerChoices = route({
  method: "GET",
  path: "/api/requests/:id/answer-choices",
  params,
  reply: z.object({
    groups: z
      .array(
        z.object({
          label: z.string(),
          answers: z
            .array(
              form.extend({
                detail: detail.nullable(),
                facts: z
                  .array(z.object({ fact: answerFact, name: z.string(), isNeeded: z.boolean() }))
                  .readonly(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    parts: z
      .array(form.extend({ needsLaw: z.boolean() }))
      .readonly()
      .describe("why a part can be withheld"),
  }),
});

const sheetPart = z.discriminatedUnion("kind", [
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

/** What stands on a letter, for the screen. */
export const sheet = z.object({
  redHead: z.string().nullable(),
  number: z.string(),
  title: z.string(),
  addressee: z.string().nullable(),
  body: z.array(sheetPart).readonly(),
  attachments: z.array(z.string()).readonly(),
  seal: z.object({ organ: z.string(), date: z.string() }),
  note: z.string().nullable(),
  copies: z.string().nullable(),
});

/** What stands against an answer while it is written, and the letter that it would make. */
export const tryAnswer = route({
  method: "POST",
  path: "/api/requests/:id/answer-trial",
  params,
  body: z.object({ outcome }),
  reply: z.object({
    codes: z
      .array(z.object({ code: z.enum(decisionCodes), label: z.string() }))
      .readonly()
      .describe("as what the whole can be counted"),
    missing: z.array(z.string()).readonly(),
    contradictions: z.array(z.string()).readonly(),
    letter: sheet.nullable(),
    letterLacks: z.string().nullable(),
  }),
});

/** The letters of a case. */
export const caseLetters = route({
  method: "GET",
  path: "/api/requests/:id/letters",
  params,
  reply: z.object({
    rows: z
      .array(
        z.object({
          id: z.string(),
          kind: z.string(),
          title: z.string(),
          number: z.string(),
          issuedOn: z.string(),
          signedBy: z.string(),
        }),
      )
      .readonly(),
  }),
});
