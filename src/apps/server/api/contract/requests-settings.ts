import * as z from "zod";
import {
  interpretationQuestions,
  type InterpretationKey,
} from "../../../../modules/deadlines/index.ts";
import { localDayForm, nationalYearForm } from "../../../../modules/calendar/index.ts";
import { route } from "./route.ts";

const readings = z.partialRecord(
  z.enum(Object.keys(interpretationQuestions) as [InterpretationKey, ...InterpretationKey[]]),
  z.string(),
);

/** A case whose last day is another one now, and who has to know. */
const moved = z.object({
  id: z.string(),
  number: z.string(),
  organizationName: z.string(),
  officerName: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  tell: z.array(z.enum(["officer", "applicant"])).readonly(),
});
const changed = z.object({
  moved: z.array(moved).readonly().describe("open cases whose last day moved"),
});

/** The readings of the law that no text at hand settles, with their sources, and how long identities are kept. */
export const requestSettings = route({
  method: "GET",
  path: "/api/request-settings",
  reply: z.object({
    questions: z
      .array(
        z.object({
          key: z.string(),
          question: z.string(),
          choices: z.array(z.object({ key: z.string(), words: z.string() })).readonly(),
          usual: z.string(),
          chosen: z.string(),
          source: z.string(),
        }),
      )
      .readonly(),
    retentionMonths: z.number(),
    mayChange: z.boolean(),
  }),
});

/** Changes them; the open cases are counted anew. */
export const changeRequestSettings = route({
  method: "PUT",
  path: "/api/request-settings",
  body: z.object({
    readings,
    retentionMonths: z.number().int().min(1, "至少保存 1 个月。").max(600),
  }),
  reply: changed,
});

const day = z.object({ day: z.string(), kind: z.enum(["off", "worked"]), name: z.string() });

/** The years that were announced, and the district's own days. */
export const workCalendar = route({
  method: "GET",
  path: "/api/work-calendar",
  reply: z.object({
    years: z.array(z.number()).readonly(),
    local: z.array(day.extend({ source: z.string() })).readonly(),
    mayChange: z.boolean(),
  }),
});
export const setCalendarDay = route({
  method: "PUT",
  path: "/api/work-calendar/days",
  body: localDayForm.omit({ siteId: true }),
  reply: changed,
});
export const removeCalendarDay = route({
  method: "DELETE",
  path: "/api/work-calendar/days/:day",
  params: z.object({ day: z.iso.date() }),
  reply: changed,
});
/** Enters a year's announcement; the open cases are counted anew. */
export const setCalendarYear = route({
  method: "PUT",
  path: "/api/work-calendar/years",
  body: nationalYearForm,
  reply: changed,
});
