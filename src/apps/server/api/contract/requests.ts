import * as z from "zod";
import {
  applicantKinds,
  deliveryForms,
  deliveryWays,
  identityKinds,
  requestChannels,
} from "../../../../modules/requests/index.ts";
import { route } from "./route.ts";

const day = z.iso.date("日期写作 2018-05-01。");
const line = z.string().trim().max(200, "最多 200 个字。");
const long = z.string().trim().max(5000, "最多 5000 个字。");

/** How a request came: what decides its day of receipt. */
const arrival = z.object({
  channel: z.enum(requestChannels),
  arrivedOn: day,
  confirmedOn: day.nullable(),
});

/** A day of the explanation, as on a wall calendar. */
export const explainedDay = z.object({
  date: z.string(),
  kind: z.string(),
  counted: z.boolean(),
  number: z.number().nullable(),
  why: z.string(),
});

/** What would be due, while a request is being typed in. */
export const previewDue = route({
  method: "POST",
  path: "/api/requests/preview-due",
  body: arrival,
  reply: z.object({
    says: z.string().describe("which day is the day of receipt, with its article"),
    confirms: z.boolean(),
    receivedOn: z.string().nullable().describe("null until both sides have confirmed"),
    rules: z.string().nullable(),
    dueOn: z.string().nullable(),
    workingDays: z.number().nullable(),
    provisional: z.boolean(),
    days: z.array(explainedDay).readonly(),
  }),
});

export const applicant = z.object({
  kind: z.enum(applicantKinds),
  name: line.min(1, "请填写申请人的姓名或者名称。"),
  identityKind: z.enum(identityKinds),
  identityNumber: line,
  representative: line,
  contact: line,
  phone: line,
  email: line,
  fax: line,
  address: line,
  postcode: line,
  agent: z
    .object({
      name: line.min(1, "请填写代理人的姓名。"),
      identityNumber: line,
      phone: line,
    })
    .nullable(),
});

export const asked = z.object({
  items: z
    .array(
      z.object({
        place: z.number().int().min(1),
        text: z.string().trim().min(1, "请写明申请公开的内容。").max(2000, "最多 2000 个字。"),
      }),
    )
    .min(1, "至少写一项申请内容。")
    .max(20, "一件申请最多 20 项。")
    .readonly(),
  features: long,
  form: z.enum(deliveryForms),
  way: z.enum(deliveryWays),
  acceptsOtherForm: z.boolean(),
  helpWanted: line,
});

/** Takes in a request that came by paper, by word, by fax or by mail; the same form twice is one request. */
export const registerRequest = route({
  method: "POST",
  path: "/api/requests",
  body: arrival.extend({
    organizationId: z.number().int().positive("请选择受理机关。"),
    oral: z.boolean(),
    applicant,
    asked,
    formKey: z.uuid(),
  }),
  reply: z.object({
    id: z.string(),
    number: z.string(),
    code: z.string().describe("opens the case to the applicant; shown once"),
    isRepeated: z.boolean(),
  }),
});

/** Who may take in requests where, and today. */
export const requestDesk = route({
  method: "GET",
  path: "/api/requests/desk",
  reply: z.object({
    today: z.string(),
    organizations: z
      .array(z.object({ id: z.number(), name: z.string() }))
      .readonly()
      .describe("where the person may take in requests"),
  }),
});
