import * as z from "zod";
import { genres } from "../../../../modules/documents/index.ts";
import { route } from "./route.ts";

/** The last day that a public notice should be shown, if it were published today; null for what is no such notice. */
export const proposeDisplayEnd = route({
  method: "GET",
  path: "/api/display-end",
  query: z.object({
    columnId: z.coerce.number().int().positive(),
    title: z.string().max(500),
    genre: z.enum(genres).optional(),
  }),
  reply: z.object({
    until: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .nullable(),
  }),
});
