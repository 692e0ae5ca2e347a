import * as z from "zod";
import { documentAddress } from "./documents.ts";
import { route } from "./route.ts";

/** A readable difference: blocks of the text that stayed, went, came, or changed inside. */
export const editionDifference = route({
  method: "GET",
  path: "/api/documents/:siteId/:id/difference",
  params: documentAddress,
  query: z.object({ from: z.coerce.number().int(), to: z.coerce.number().int() }),
  reply: z.object({
    fields: z
      .array(z.object({ name: z.string(), label: z.string(), from: z.string(), to: z.string() }))
      .readonly(),
    blocks: z
      .array(
        z.object({
          kind: z.enum(["same", "removed", "added", "changed"]),
          parts: z
            .array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() }))
            .readonly(),
        }),
      )
      .readonly(),
    attachments: z.object({ removed: z.array(z.string()), added: z.array(z.string()) }),
  }),
});

/** Says that the person is at work on a draft, and who else is. Sent every 20 seconds while the editor is open. */
export const noteEditing = route({
  method: "POST",
  path: "/api/documents/:siteId/:id/editing",
  params: documentAddress,
  body: z.object({ leaving: z.boolean().default(false) }),
  reply: z.object({
    version: z.number(),
    others: z.array(z.object({ name: z.string(), since: z.date() })).readonly(),
  }),
});
