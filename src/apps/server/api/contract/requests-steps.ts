import * as z from "zod";
import { decisionCodes } from "../../../../kernel/decision-codes.ts";
import { decisionDetails } from "../../../../kernel/decision-details.ts";
import { parsePlainDate } from "../../../../kernel/dates.ts";
import { answerFacts, type AnswerFact } from "../../../../modules/official-letters/index.ts";
import { deliveryWays, requestChannels, stepNames } from "../../../../modules/requests/index.ts";
import { asked } from "./requests.ts";
import { route } from "./route.ts";

const day = z.string().transform((text, context) => {
  const read = parsePlainDate(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "请选择日期。" });
  return z.NEVER;
});
const text = z.string().trim().max(5000, "最多 5000 个字。");
const code = z.enum(decisionCodes);
export const detail = z.enum([...new Set(Object.values(decisionDetails).flat())]);
/** What an item's part of the letter says; which of them it needs, says its code. */
export const answerFact = z.enum(Object.keys(answerFacts) as [AnswerFact, ...AnswerFact[]]);

/** An answer as it is drafted: item by item, and what the whole counts as. */
export const outcome = z.object({
  code,
  detail: detail.nullable(),
  items: z
    .array(
      z.object({
        place: z.number().int().min(1),
        code,
        detail: detail.nullable(),
        form: z.string().max(40).nullable(),
        partCode: code.nullable(),
        partForm: z.string().max(40).nullable(),
        facts: z.partialRecord(answerFact, text),
      }),
    )
    .max(20)
    .readonly(),
  facts: z.record(z.string().max(40), text),
});

const step = <const S extends string, F extends z.ZodRawShape>(name: S, fields: F) =>
  z.object({ step: z.literal(name), ...fields });

/** Every step with what is filled in for it; which of them are open, a case says itself. */
export const stepTaken = z.discriminatedUnion("step", [
  step("confirm", { on: day, how: text }),
  step("assign", { userId: z.uuid().nullable(), reason: text }),
  step("transfer", { toOrganizationId: z.number().int().positive(), on: day, reason: text }),
  step("change-asked", { asked, reason: text }),
  step("correct-entry", { channel: z.enum(requestChannels), reason: text }),
  step("ask-correction", { on: day, what: text, supplyBy: day }),
  step("receive-correction", { on: day, text }),
  step("lapse-correction", { reason: text }),
  step("consult", {
    about: z.enum(["third-party", "other-organ"]),
    party: text,
    on: day,
    content: text,
  }),
  step("consultation-arrived", { consultation: z.number().int(), on: day }),
  step("consultation-answered", {
    consultation: z.number().int(),
    on: day,
    agrees: z.boolean(),
    reasons: text,
  }),
  step("extend", {
    workingDays: z.number().int().min(1, "请填写工作日的天数。"),
    reason: text,
    approvedBy: text,
    noticedOn: day,
  }),
  step("ask-reasons", { on: day, supplyBy: day, text }),
  step("give-reasons", { on: day, text }),
  step("delay", { until: day, reason: text, noticedOn: day }),
  step("notice-fee", {
    on: day,
    basis: z.enum(["by-request", "by-page"]),
    quantity: z.number().int().min(1, "请填写数量。"),
  }),
  step("pay-fee", { on: day, yuan: z.number(), receipt: text }),
  step("waive-fee", { reason: text }),
  step("lapse-fee", { reason: text }),
  step("ask-help", { organizationId: z.number().int().positive(), text, answerBy: day }),
  step("give-help", { organizationId: z.number().int().positive(), text }),
  step("search", { where: text, terms: text, found: text }),
  step("note", { text }),
  step("split", {
    parts: z.array(z.array(z.number().int()).readonly()).max(20).readonly(),
    reason: text,
  }),
  step("draft", { outcome }),
  step("issue-receipt", {}),
  step("hand-in", {}),
  step("pass", { opinion: text }),
  step("return", { opinion: text }),
  step("sign", {}),
  step("send", { way: z.enum(deliveryWays), on: day, proof: text }),
  step("deliver", { on: day, proof: text }),
  step("fail-delivery", { on: day, reason: text }),
  step("withdraw", { on: day, reason: text }),
  step("close-otherwise", {
    detail: z.enum(["merged", "applicant-gone", "not-government-information", "other"]),
    reason: text,
  }),
  step("archive", { box: text }),
  step("suggest-proactive", { text }),
]);

/** Takes one step in a case that was seen at a version. */
export const takeRequestStep = route({
  method: "POST",
  path: "/api/requests/:id/steps",
  params: z.object({ id: z.uuid() }),
  body: z.object({ version: z.number().int(), taken: stepTaken }),
  reply: z.object({ version: z.number() }),
});

/** A step that is open now: a button. */
export const openStep = z.object({
  step: z.enum(stepNames),
  name: z.string(),
  article: z.string().nullable(),
  lastDay: z.string().nullable(),
  isNext: z.boolean(),
});
