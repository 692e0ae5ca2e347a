import { z } from "zod";
import type { PlainDate } from "../../../kernel/dates.ts";
import { decisionCodes } from "../../../kernel/decision-codes.ts";
import { decisionDetails } from "../../../kernel/decision-details.ts";
import { answerFacts } from "../../official-letters/index.ts";
import type { EventFacts } from "../events.ts";
import { deliveryForms, deliveryWays, requestChannels } from "../model.ts";
import { MOST_ITEMS } from "../rules/filing.ts";

const day = z.iso.date().transform((text) => text as PlainDate);
const text = z.string().max(20_000);
const words = z.string().max(400);
const count = z.int().min(1).max(1_000_000);
const yuan = z.number().min(0).max(10_000_000);
/** An organization is named by its address, since numbers differ from one installation to another. */
const organization = z.string().max(100);
const code = z.enum(decisionCodes);
const detail = z.enum(Object.values(decisionDetails).flat()).nullable();
const answers = z.partialRecord(
  z.enum(Object.keys(answerFacts) as (keyof typeof answerFacts)[]),
  text,
);

export const askedContract = z.strictObject({
  items: z
    .array(
      z.strictObject({ place: z.int().min(1).max(MOST_ITEMS), text: z.string().min(1).max(8_000) }),
    )
    .min(1)
    .max(MOST_ITEMS),
  features: text,
  form: z.enum(deliveryForms),
  way: z.enum(deliveryWays),
  acceptsOtherForm: z.boolean(),
  helpWanted: text,
});

const outcome = z.strictObject({
  code,
  detail,
  items: z
    .array(
      z.strictObject({
        place: z.int().min(1).max(MOST_ITEMS),
        code,
        detail,
        form: words.nullable(),
        partCode: code.nullable(),
        partForm: words.nullable(),
        facts: answers,
      }),
    )
    .max(MOST_ITEMS),
  facts: z.record(words, text),
});

const event = <K extends EventFacts["kind"], S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** What can have happened to a case, as a line of an export says it: the same facts, organizations by address. */
export const eventContract = z.discriminatedUnion("kind", [
  event("filed", { channel: z.enum(requestChannels), arrivedOn: day, oral: z.boolean() }),
  event("confirmed", { on: day, how: words }),
  event("assigned", { organization, reason: text }),
  event("asked-changed", { asked: askedContract, reason: text }),
  event("entry-corrected", { field: words, from: words, to: words, reason: text }),
  event("correction-asked", { on: day, what: text, how: text.optional(), supplyBy: day }),
  event("correction-received", { on: day, text }),
  event("consultation-asked", {
    consultation: count,
    about: z.enum(["third-party", "other-organ"]),
    party: words,
    on: day,
    content: text,
  }),
  event("consultation-arrived", { consultation: count, on: day }),
  event("consultation-answered", {
    consultation: count,
    on: day,
    agrees: z.boolean(),
    reasons: text,
  }),
  event("extended", {
    workingDays: z.int().min(1).max(400),
    reason: text,
    approvedBy: words,
    noticedOn: day,
  }),
  event("reasons-asked", { on: day, supplyBy: day, text }),
  event("reasons-given", { on: day, text }),
  event("delayed", { until: day, reason: text, noticedOn: day }),
  event("fee-noticed", {
    on: day,
    basis: z.enum(["by-request", "by-page"]),
    quantity: count,
    yuan,
    payment: text.optional(),
  }),
  event("fee-paid", { on: day, yuan, receipt: text }),
  event("fee-waived", { reason: text }),
  event("transferred", { organization, on: day, reason: text }),
  event("help-asked", { organization, text, answerBy: day }),
  event("help-given", { organization, text }),
  event("searched", { where: text, terms: text, found: text }),
  event("split", { into: z.array(words).max(MOST_ITEMS) }),
  event("split-off", { from: words }),
  event("noted", { text }),
  event("drafted", { outcome }),
  event("handed-in", {}),
  event("passed", { opinion: text }),
  event("returned", { opinion: text }),
  event("signed", { letterId: words, on: day }),
  event("sent", { way: z.enum(deliveryWays), on: day, proof: text }),
  event("delivered", { on: day, proof: text }),
  event("delivery-failed", { on: day, reason: text }),
  event("withdrawn", { on: day, reason: text }),
  event("closed", { on: day, outcome }),
  event("archived", { box: words }),
  event("letter-issued", { letterId: words, letter: words, on: day }),
  event("due-moved", { from: day.nullable(), to: day.nullable(), why: text }),
  event("proactive-suggested", { text }),
  event("proactive-drafted", { documentId: words }),
]);
export type LineFacts = z.output<typeof eventContract>;
