import * as z from "zod";
import { visitKinds } from "../../../../modules/visits/index.ts";
import { route } from "./route.ts";

const day = z.iso.date("日期写作 2018-05-01。");

/** The days that visits are asked of, both included. */
export const visitPeriod = z.object({
  from: day.describe("first day, in Beijing"),
  to: day.describe("last day"),
});

const views = z.object({
  people: z.number().describe("looked at by people"),
  robots: z.number().describe("fetched by programs, counted apart"),
});
const place = z.object({ id: z.number(), name: z.string(), pages: views, documents: views });
const column = place.extend({
  siteId: z.number(),
  siteName: z.string(),
  level: z.number(),
  all: views.describe("with all columns below it"),
});
const document = views.extend({
  siteId: z.number(),
  id: z.uuid(),
  title: z.string().nullable().describe("null when the public no longer sees it"),
  columnName: z.string(),
  publishedOn: z.string(),
});

/** What the public looked at in a period: sums over what was counted page by page. */
export const countVisits = route({
  method: "GET",
  path: "/api/visits",
  query: visitPeriod,
  reply: z.object({
    since: z.string().nullable().describe("the first day on which anything was counted"),
    days: z
      .number()
      .describe("days of the period on which visits were counted: the mean is over them"),
    total: views,
    byKind: z
      .array(
        views.extend({
          kind: z.enum(visitKinds),
        }),
      )
      .readonly(),
    byDay: z.array(views.extend({ day: z.string() })).readonly(),
    sections: z.array(column).readonly(),
    columns: z.array(column).readonly().describe("the most visited by themselves, 30 at most"),
    organizations: z.array(place).readonly().describe("those visited, 30 at most"),
    documents: z.array(document).readonly().describe("the most read, 30 at most"),
  }),
});

/** The most and the least read documents of one column and of those below it. */
export const countVisitsOfColumn = route({
  method: "GET",
  path: "/api/visits/columns/:id",
  params: z.object({ id: z.coerce.number().int().positive() }),
  query: visitPeriod,
  reply: z.object({
    column,
    most: z.array(document).readonly(),
    least: z
      .array(document)
      .readonly()
      .describe("of its own documents that are public, the oldest 2,000 at most"),
  }),
});

/** How often people have looked at a document since it was published. */
export const countVisitsOfDocument = route({
  method: "GET",
  path: "/api/visits/documents/:id",
  params: z.object({ id: z.uuid() }),
  reply: z.object({ people: z.number() }),
});
