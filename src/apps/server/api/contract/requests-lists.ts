import * as z from "zod";
import { decisionCodes } from "../../../../kernel/decision-codes.ts";
import {
  applicantKinds,
  caseStates,
  piles,
  requestChannels,
  tellable,
} from "../../../../modules/requests/index.ts";
import { asked, applicant } from "./requests.ts";
import { route } from "./route.ts";

const day = z.iso.date("日期写作 2018-05-01。");
const organization = z.coerce.number().int().positive().optional();
const officer = z
  .string()
  .max(40)
  .optional()
  .describe("whose cases: a person's id, 'me', or 'none' for those that nobody has");
const state = z.enum(caseStates).optional();
const channel = z.enum(requestChannels).optional();
const page = {
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** A case as lists show it. Who asks is a label, 王某. */
export const listedRequest = z.object({
  id: z.string(),
  number: z.string(),
  subject: z.string(),
  organizationId: z.number(),
  organizationName: z.string(),
  userId: z.string().nullable(),
  userName: z.string(),
  channel: z.enum(requestChannels),
  state: z.enum(caseStates),
  applicantKind: z.enum(applicantKinds),
  applicantLabel: z.string(),
  receivedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  daysLeft: z.number().nullable().describe("working days to the due day; negative when it is over"),
  pile: z.enum(piles),
  provisional: z.boolean(),
  clock: z.string(),
  isConsulting: z.boolean(),
  isExtended: z.boolean(),
  outcomeCode: z.enum(decisionCodes).nullable(),
  concludedOn: z.string().nullable(),
});
const rows = z.array(listedRequest).readonly();

const place = { organization, officer };

/** The board: what is open, in piles by the days left, with the most pressing of each. */
export const requestBoard = route({
  method: "GET",
  path: "/api/requests/board",
  query: z.object({ ...place, each: z.coerce.number().int().min(1).max(50).default(12) }),
  reply: z.object({
    today: z.string(),
    piles: z.array(z.object({ pile: z.enum(piles), total: z.number(), rows })).readonly(),
    states: z.array(z.object({ state: z.enum(caseStates), total: z.number() })).readonly(),
    consulting: z.number(),
    provisional: z.number(),
    undelivered: z.number(),
    organizations: z
      .array(z.object({ id: z.number(), name: z.string(), total: z.number() }))
      .readonly(),
    officers: z
      .array(
        z.object({
          id: z.string().nullable(),
          name: z.string(),
          total: z.number(),
          pressing: z.number().describe("due within five working days"),
          overdue: z.number(),
          standIn: z.string().nullable().describe("who stands in for them today"),
        }),
      )
      .readonly(),
  }),
});

/** What is to be answered, the most pressing first. */
export const dueRequests = route({
  method: "GET",
  path: "/api/requests/due",
  query: z.object({
    ...place,
    state,
    channel,
    dueFrom: day.optional(),
    dueTo: day.optional(),
    pile: z.enum(piles).optional(),
    ...page,
  }),
  reply: z.object({ today: z.string(), rows, next: z.string().nullable() }),
});

/** All requests, the ended ones too; the last filed first. */
export const listRequests = route({
  method: "GET",
  path: "/api/requests",
  query: z.object({
    ...place,
    q: z.string().max(100).optional(),
    state,
    channel,
    outcome: z.enum(decisionCodes).optional(),
    receivedFrom: day.optional(),
    receivedTo: day.optional(),
    ...page,
  }),
  reply: z.object({
    today: z.string(),
    total: z.number(),
    rows,
    next: z.string().nullable(),
  }),
});

/** A month on the wall: its days off by name, and how many answers are due on each day. */
export const dueCalendar = route({
  method: "GET",
  path: "/api/requests/calendar",
  query: z.object({
    organization,
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "月份写作 2018-05。")
      .optional(),
  }),
  reply: z.object({
    today: z.string(),
    month: z.string(),
    days: z
      .array(
        z.object({
          date: z.string(),
          isWorked: z.boolean(),
          name: z.string().nullable().describe("the holiday, or why a weekend day is worked"),
          cases: z.number(),
          provisional: z.number(),
        }),
      )
      .readonly(),
  }),
});

/** Whose term ends soon or is over, and who is told of it. */
export const pressingRequests = route({
  method: "GET",
  path: "/api/requests/pressing",
  query: z.object({ organization }),
  reply: z.object({
    today: z.string(),
    rows: z.array(listedRequest.extend({ tell: z.array(z.enum(tellable)).readonly() })).readonly(),
  }),
});

/** Cases that ask for the same as one that is being typed in, and how often this applicant asks. */
export const likelySameRequests = route({
  method: "POST",
  path: "/api/requests/likely-same",
  body: z.object({ organizationId: z.number().int().positive(), applicant, asked }),
  reply: z.object({
    rows: z
      .array(listedRequest.extend({ isSameApplicant: z.boolean(), likeness: z.number() }))
      .readonly(),
  }),
});
