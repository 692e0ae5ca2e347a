import * as z from "zod";
import { route } from "./route.ts";

/** Drafts a document out of an answered request (条例 art. 44). */
export const makeRequestProactive = route({
  method: "POST",
  path: "/api/requests/:id/proactive",
  params: z.object({ id: z.uuid() }),
  body: z.object({
    version: z.number().int().positive(),
    columnId: z.number().int().positive("请选择栏目。"),
  }),
  reply: z.object({
    siteId: z.number(),
    documentId: z.string(),
    files: z
      .array(z.string())
      .readonly()
      .describe(
        "names of the files that were given with the answer: to be attached once they are masked",
      ),
  }),
});

/** The request out of whose answer a document was drafted; null where there is none that the person may see. */
export const requestBehindDocument = route({
  method: "GET",
  path: "/api/requests/behind-document/:documentId",
  params: z.object({ documentId: z.uuid() }),
  reply: z.object({
    request: z.object({ id: z.string(), number: z.string() }).nullable(),
  }),
});
