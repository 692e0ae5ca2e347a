import * as z from "zod";
import { route } from "./route.ts";

const records = z.string().describe("address of the list that holds the records behind the figure");
const part = z.object({ label: z.string(), level: z.number(), value: z.number(), records });

/** The figures of a year, counted from the records, each with the way to them. */
export const annualReport = route({
  method: "GET",
  path: "/api/reports/:year",
  params: z.object({ year: z.coerce.number().int().min(1949).max(2200) }),
  reply: z.object({
    year: z.number(),
    government: z.string(),
    figures: z
      .array(
        z
          .object({
            code: z.string(),
            label: z.string(),
            unit: z.string(),
            value: z.number(),
            definition: z.string(),
            records,
          })
          .meta({ id: "Figure" }),
      )
      .readonly(),
    byColumn: z.array(part).readonly(),
    byOrganization: z.array(part).readonly(),
    byMonth: z.array(z.number()).readonly().describe("published, from January on"),
  }),
});
