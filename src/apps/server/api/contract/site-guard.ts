import * as z from "zod";
import { route } from "./route.ts";

/** What was found altered in the published site and mended, newest first, and how the site stands. */
export const listIncidents = route({
  method: "GET",
  path: "/api/site/incidents",
  reply: z.object({
    files: z.object({
      count: z.number().describe("pages and attachments that stand at public addresses"),
      isExact: z.boolean().describe("false when it is an estimate"),
    }),
    release: z
      .object({ number: z.number(), at: z.string() })
      .nullable()
      .describe("the last one on record; null before the first"),
    incidents: z
      .array(
        z.object({
          at: z.date().describe("when it was found"),
          path: z.string().describe("the file, from the site folder on"),
          found: z.enum(["changed", "missing", "added"]),
          healedAt: z.date().nullable(),
          keptAt: z
            .string()
            .nullable()
            .describe("where the altered file was put aside, below the data folder"),
        }),
      )
      .readonly(),
    hasMore: z.boolean().describe("whether there are older ones than those listed"),
  }),
});
