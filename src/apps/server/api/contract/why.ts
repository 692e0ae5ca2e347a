import * as z from "zod";

/** Why a hit stands where it stands: the parts and what is added or taken off make the total. */
export const why = z.object({
  exact: z.enum(["pinned", "number", "code", "quoted"]).nullable(),
  parts: z
    .array(
      z.object({
        notion: z.string().describe("as typed"),
        found: z.string().describe("as found"),
        because: z.string(),
        place: z.enum(["title", "keyword", "text", "attachment"]),
        score: z.number(),
      }),
    )
    .readonly(),
  phrase: z.number(),
  freshness: z.number(),
  validity: z.number(),
  total: z.number(),
});
