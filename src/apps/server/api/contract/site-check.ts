import * as z from "zod";
import { route } from "./route.ts";

const severity = z.enum(["error", "warning", "note"]);
const spot = z.object({
  address: z.string().describe("site-absolute address of the page"),
  where: z.string().nullable(),
  document: z
    .object({ siteId: z.number(), id: z.uuid() })
    .nullable()
    .describe("the record behind the page, where it is a document's"),
});
const group = z.object({
  subject: z.string().describe("what is wrong; empty where the place says all"),
  places: z.number(),
  spots: z.array(spot).readonly(),
});

/** The last check of the published site and the one under way. */
export const siteCheck = route({
  method: "GET",
  path: "/api/site-check",
  reply: z.object({
    running: z
      .object({
        startedAt: z.string(),
        stage: z.enum(["pages", "outside"]),
        done: z.number(),
        total: z.number(),
      })
      .nullable(),
    report: z
      .object({
        checkedAt: z.string(),
        seconds: z.number(),
        origin: z.string().nullable(),
        pages: z.number(),
        counts: z.object({ error: z.number(), warning: z.number(), note: z.number() }),
        rules: z
          .array(
            z.object({
              id: z.string(),
              severity,
              title: z.string(),
              advice: z.string(),
              source: z.string(),
              places: z.number(),
              moreGroups: z.number(),
              groups: z.array(group).readonly(),
            }),
          )
          .readonly(),
        unchecked: z.array(z.string()).readonly(),
      })
      .nullable()
      .describe("null before the first check"),
  }),
});

/** Checks the site again; `started` is false while a check is under way. */
export const startSiteCheck = route({
  method: "POST",
  path: "/api/site-check/runs",
  body: z.object({ outside: z.boolean().describe("asks links to other sites too") }),
  reply: z.object({ started: z.boolean() }),
});
