import * as z from "zod";
import type { PlainDate } from "../../../../kernel/dates.ts";
import {
  lawsuitCourses,
  remedyKinds,
  remedyStandings,
} from "../../../../modules/remedies/index.ts";
import { route } from "./route.ts";

const day = z.iso.date("日期写作 2018-05-01。").transform((text) => text as PlainDate);
const optionalDay = z
  .literal("")
  .transform(() => null)
  .or(day)
  .nullable();
const line = z.string().trim().max(200, "最多 200 个字。");
const long = z.string().trim().max(2000, "最多 2000 个字。");

/** A remedy as lists and its own page show it. */
export const remedyRow = z
  .object({
    id: z.string(),
    kind: z.enum(remedyKinds),
    organizationId: z.number(),
    organizationName: z.string(),
    caseId: z.string().nullable(),
    requestNumber: z.string(),
    course: z.enum(lawsuitCourses).nullable(),
    label: z.string(),
    subject: z.string(),
    filedOn: z.string(),
    voidedOn: z.string().nullable(),
    version: z.number(),
    changedBy: z.string(),
    changedAt: z.date(),
    standing: z.enum(remedyStandings),
    instances: z
      .array(
        z.object({
          seq: z.number(),
          body: z.string(),
          number: z.string(),
          filedOn: z.string(),
          notifiedOn: z.string().nullable(),
          decision: z
            .object({ on: z.string(), ending: z.string(), told: z.string() })
            .nullable()
            .describe("`ending` in words"),
        }),
      )
      .readonly(),
    due: z
      .object({
        what: z.string(),
        lastDay: z.string(),
        basis: z.string(),
        confirmed: z.boolean(),
        daysLeft: z.number().describe("calendar days; negative when it is over"),
      })
      .nullable()
      .describe("what the organization still has to do"),
  })
  .meta({ id: "Remedy" });

/** Reconsiderations, lawsuits, complaints and corrections of records, the last brought first. */
export const listRemedies = route({
  method: "GET",
  path: "/api/remedies",
  query: z.object({
    kind: z.enum(remedyKinds).optional(),
    organization: z.string().max(100).optional(),
    standing: z.enum(["open", "decided", "voided"]).optional(),
    text: z.string().max(100).optional(),
    request: z.string().max(40).optional().describe("key of a request"),
    after: z.string().max(80).optional(),
  }),
  reply: z.object({ rows: z.array(remedyRow).readonly(), next: z.string().nullable() }),
});

const params = z.object({ id: z.uuid() });

/** One of them, with what is remarkable about it. */
export const oneRemedy = route({
  method: "GET",
  path: "/api/remedies/:id",
  params,
  reply: remedyRow.extend({
    remarks: z.array(z.string()).readonly(),
    mayChange: z.boolean(),
    endings: z
      .array(z.object({ code: z.string(), label: z.string(), needsText: z.boolean() }))
      .readonly(),
    today: z.string(),
  }),
});

export const enterRemedy = route({
  method: "POST",
  path: "/api/remedies",
  body: z.object({
    kind: z.enum(remedyKinds),
    organizationId: z.number().int().positive(),
    requestNumber: line,
    isOld: z
      .boolean()
      .describe("the request is older than this system: its number is kept as it is"),
    course: z.enum(lawsuitCourses).nullable(),
    reconsiderationId: z.uuid().nullable(),
    label: line,
    subject: long,
    body: line,
    number: line,
    filedOn: day,
    notifiedOn: optionalDay,
  }),
  reply: z.object({ id: z.string() }),
});

const version = z.number().int().positive();
const done = z.object({ version: z.number() });

export const decideRemedy = route({
  method: "POST",
  path: "/api/remedies/:id/decision",
  params,
  body: z.object({ version, on: day, ending: z.string().max(40), told: long }),
  reply: done,
});
/** A lawsuit goes on in another instance. */
export const appealRemedy = route({
  method: "POST",
  path: "/api/remedies/:id/appeal",
  params,
  body: z.object({ version, body: line, number: line, filedOn: day, notifiedOn: optionalDay }),
  reply: done,
});
/** Takes back a result that was entered by mistake. */
export const takeBackRemedyDecision = route({
  method: "POST",
  path: "/api/remedies/:id/decision/taken-back",
  params,
  body: z.object({ version, reason: line }),
  reply: done,
});
/** Marks it as entered by mistake: kept, and counted nowhere. */
export const voidRemedy = route({
  method: "POST",
  path: "/api/remedies/:id/void",
  params,
  body: z.object({ version, reason: line }),
  reply: done,
});

const complaintDays = z.object({ workingDays: z.number() });
/** Within how many working days complaints are dealt with: no article says it, an office settles it. */
export const complaintTerm = route({
  method: "GET",
  path: "/api/remedies/complaint-term",
  reply: complaintDays,
});
export const settleComplaintTerm = route({
  method: "PUT",
  path: "/api/remedies/complaint-term",
  body: complaintDays,
  reply: complaintDays,
});
