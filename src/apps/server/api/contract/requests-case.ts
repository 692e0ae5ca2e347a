import * as z from "zod";
import { decisionCodes } from "../../../../kernel/decision-codes.ts";
import {
  applicantKinds,
  caseStates,
  fileRoles,
  identityKinds,
  requestChannels,
} from "../../../../modules/requests/index.ts";
import { asked, explainedDay } from "./requests.ts";
import { listedRequest } from "./requests-lists.ts";
import { openStep, outcome } from "./requests-steps.ts";
import { route } from "./route.ts";

const params = z.object({ id: z.uuid() });
const day = z.string();

const event = z.object({
  seq: z.number(),
  kind: z.string(),
  at: z.date(),
  by: z.string(),
  title: z.string(),
  on: day.nullable().describe("the day that the law counts"),
  lines: z.array(z.string()).readonly(),
});

/** One case: facts, clock, people, what happened, and what may be done next. Who asks is not in it. */
export const requestCase = route({
  method: "GET",
  path: "/api/requests/:id",
  params,
  reply: z.object({
    id: z.string(),
    number: z.string(),
    version: z.number(),
    today: day,
    organizationId: z.number(),
    organizationName: z.string(),
    officer: z.object({ id: z.string(), name: z.string() }).nullable(),
    state: z.enum(caseStates),
    channel: z.enum(requestChannels),
    subject: z.string(),
    asked,
    applicantKind: z.enum(applicantKinds),
    applicantLabel: z.string(),
    arrivedOn: day,
    confirmedOn: day.nullable(),
    receivedOn: day.nullable(),
    rules: z.string().nullable(),
    dueOn: day.nullable(),
    provisional: z.boolean(),
    clock: z.string(),
    daysLeft: z.number().nullable().describe("working days; negative when overdue"),
    level: z.enum(["none", "yellow", "orange", "overdue"]),
    why: z.string().describe("how the due day comes about, in a sentence"),
    days: z.array(explainedDay).readonly(),
    remarks: z.array(z.string()).readonly(),
    limits: z
      .array(z.object({ kind: z.string(), lastDay: day, article: z.string() }))
      .readonly()
      .describe("terms beside that for the answer"),
    consultations: z
      .array(
        z.object({
          consultation: z.number(),
          about: z.string(),
          party: z.string(),
          askedOn: day,
          arrivedOn: day.nullable(),
          answeredOn: day.nullable(),
          agrees: z.boolean().nullable(),
        }),
      )
      .readonly(),
    helpers: z
      .array(
        z.object({
          organizationId: z.number(),
          organizationName: z.string(),
          answerBy: day,
          hasAnswered: z.boolean(),
        }),
      )
      .readonly(),
    fee: z
      .object({ noticedOn: day, yuan: z.number(), paidOn: day.nullable(), waived: z.boolean() })
      .nullable(),
    draft: outcome.nullable(),
    returnedFor: z.string().nullable(),
    outcomeCode: z.enum(decisionCodes).nullable(),
    outcomeWords: z.string().nullable(),
    concludedOn: day.nullable(),
    deliveredOn: day.nullable(),
    isArchived: z.boolean(),
    events: z.array(event).readonly(),
    files: z
      .array(
        z.object({
          id: z.string(),
          role: z.enum(fileRoles),
          name: z.string(),
          mediaType: z.string(),
          size: z.number(),
          isQuarantined: z.boolean(),
          purgedOn: day.nullable(),
        }),
      )
      .readonly(),
    steps: z.array(openStep).readonly(),
    seesIdentity: z.boolean(),
    mail: z.string().nullable().describe("what became of the mails to the applicant"),
    looks: z
      .array(z.object({ at: z.date(), by: z.string() }))
      .readonly()
      .describe("who looked at who asks, the newest first; for those who may look themselves"),
  }),
});

/** Cases that may ask for the same, and what the law offers where one applicant asks very often. */
export const sameAsRequest = route({
  method: "GET",
  path: "/api/requests/:id/likely-same",
  params,
  reply: z.object({
    rows: z
      .array(listedRequest.extend({ isSameApplicant: z.boolean(), likeness: z.number() }))
      .readonly(),
    hints: z.array(z.object({ article: z.string(), words: z.string() })).readonly(),
  }),
});

/** Who asks. Each look is recorded; a look is asked for, never made in passing. */
export const lookAtApplicant = route({
  method: "POST",
  path: "/api/requests/:id/applicant",
  params,
  reply: z.object({
    kind: z.enum(applicantKinds),
    name: z.string(),
    identityKind: z.enum(identityKinds),
    identityNumber: z.string(),
    representative: z.string(),
    contact: z.string(),
    phone: z.string(),
    email: z.string(),
    fax: z.string(),
    address: z.string(),
    postcode: z.string(),
    agent: z.object({ name: z.string(), identityNumber: z.string(), phone: z.string() }).nullable(),
  }),
});
