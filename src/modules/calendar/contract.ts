import * as z from "zod";
import { parsePlainDate } from "../../kernel/dates.ts";
import { dayKinds } from "./model.ts";

const day = z.string().transform((text, context) => {
  const read = parsePlainDate(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "not a calendar day" });
  return z.NEVER;
});
const calendarDay = z.object({
  day,
  kind: z.enum(dayKinds),
  name: z.string().trim().min(1).max(40),
});
const source = z.string().trim().min(1).max(500);

/** A day that a site's district sets for itself. */
export const localDayForm = calendarDay.extend({
  siteId: z.number().int().positive(),
  source,
});
export type LocalDayForm = z.output<typeof localDayForm>;

/** A year's announcement. */
export const nationalYearForm = z.object({
  year: z.number().int(),
  source,
  days: z.array(calendarDay).max(200).readonly(),
});
export type NationalYearForm = z.output<typeof nationalYearForm>;
