import * as z from "zod";
import { route } from "./route.ts";

const day = z.iso.date("日期写作 2018-05-01。");

export const auditFilter = z.object({
  from: day.optional().describe("first day, in Beijing"),
  to: day.optional().describe("last day"),
  personId: z.uuid().optional(),
  event: z.string().max(60).optional().describe("exact, or its beginning: document."),
  subject: z.string().max(120).optional().describe("exact: the key of what was changed"),
});

export const listAuditEntries = route({
  method: "GET",
  path: "/api/audit",
  query: auditFilter.extend({
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z
      .array(
        z.object({
          seq: z.number(),
          at: z.date(),
          event: z.string(),
          subject: z.string(),
          personId: z.uuid().nullable(),
          person: z.string().describe("name of a person, or of the part of the program"),
          data: z.record(z.string(), z.unknown()),
        }),
      )
      .readonly(),
    next: z.number().nullable().describe("value of `before` for the next page"),
  }),
});

/** Every kind of event that the log holds, for the choice of the filter. */
export const listAuditEvents = route({
  method: "GET",
  path: "/api/audit/events",
  reply: z.object({ rows: z.array(z.string()).readonly() }),
});

/** Where the browser fetches the same as CSV; takes the same filter. */
export const auditCsvAddress = "/api/audit.csv";
