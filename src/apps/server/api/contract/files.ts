import * as z from "zod";
import { attachment } from "./documents.ts";
import { route } from "./route.ts";

const upload = z.object({
  id: z.uuid(),
  offset: z.number().describe("how many bytes have arrived"),
  attachment: attachment.nullable().describe("the stored file, once all of it has arrived"),
});

/** Begins an upload in parts: a broken line goes on where it broke. */
export const beginUpload = route({
  method: "POST",
  path: "/api/uploads",
  body: z.object({ name: z.string().trim().min(1).max(200), size: z.number().int().min(1) }),
  reply: upload,
});
/** The next bytes, as application/octet-stream, from `offset` on; a wrong offset answers 409 with the right one. */
export const continueUpload = route({
  method: "PATCH",
  path: "/api/uploads/:id",
  params: z.object({ id: z.uuid() }),
  query: z.object({ offset: z.coerce.number().int().min(0) }),
  reply: upload,
});
export const uploadState = route({
  method: "GET",
  path: "/api/uploads/:id",
  params: z.object({ id: z.uuid() }),
  reply: upload,
});

/** Turns an uploaded Word file into a body: headings, tables and images kept, what was lost said. */
export const convertWord = route({
  method: "POST",
  path: "/api/word-imports",
  body: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().max(200) }),
  reply: z.object({
    body: z.string(),
    notes: z.array(z.string()).readonly().describe("what could not be kept, in Chinese"),
  }),
});
