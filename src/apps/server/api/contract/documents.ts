import * as z from "zod";
import {
  documentActions,
  documentFilter,
  documentInput,
  documentRow,
} from "../../../../modules/documents/index.ts";
import { stages } from "../../../../modules/reviews/index.ts";
import { route } from "./route.ts";

export const documentAddress = z.object({
  siteId: z.coerce.number().int().positive(),
  id: z.uuid(),
});
const seen = z.object({ version: z.number().int().min(0) });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().nullable();

/** Where the waiting edition of a document stands on its way to the public. */
export const stage = z.enum(stages);

/** What a person can do with a document now; the console shows these and no others. */
export const documentAction = z.enum(documentActions);

export const attachment = z.object({
  name: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  size: z.number(),
});

export const listedDocument = documentRow
  .extend({
    organizationName: z.string(),
    columnName: z.string(),
    stage: stage.nullable().describe("null when no edition waits"),
    returned: z.boolean().describe("the waiting edition was sent back and not submitted again"),
    waitsSince: z.date().nullable(),
    dueOn: day.nullable().describe("the day by which the present step should be done"),
    workingDaysLeft: z.number().nullish().describe("until dueOn; below 0 when it has passed"),
    returnedBecause: text.optional().describe("what the reviewer wrote who sent it back last"),
    scheduledFor: z.date().nullish(),
    onDisplayUntil: day.nullish().describe("last day of a public notice (公示截止)"),
    nextReviewOn: day.nullish().describe("when withheld information is to be looked at again"),
  })
  .meta({ id: "ListedDocument" });

export const listDocuments = route({
  method: "GET",
  path: "/api/documents",
  query: documentFilter.extend({
    stage: stage.optional(),
    after: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    total: z.number(),
    rows: z.array(listedDocument).readonly(),
    next: z.string().nullable(),
  }),
});

const dayOrNone = day.nullable();
const edition = documentInput.extend({
  documentNumber: text,
  theme: text,
  source: text,
  author: text,
  summary: text,
  opennessReason: text,
  writtenOn: dayOrNone,
  effectiveOn: dayOrNone,
  expiresOn: dayOrNone,
  nextReviewOn: dayOrNone,
  embargoUntil: dayOrNone,
  onDisplayUntil: dayOrNone,
  number: z.number(),
  attachments: z.array(attachment).readonly(),
});

/** One decision on the way of an edition: who, when, for whom, on which text. */
export const reviewStep = z.object({
  stage: z.string(),
  decision: z.enum([
    "submitted",
    "passed",
    "returned",
    "taken-back",
    "reopened",
    "scheduled",
    "unscheduled",
    "settled",
    "published",
  ]),
  by: z.string(),
  insteadOf: text.describe("whose deputy decided"),
  opinion: text,
  at: z.date(),
  edition: z.number(),
  points: z.array(z.string()).readonly().describe("what the reviewer has looked at, by code"),
  textHash: z.string().describe("SHA-256 of the text that was decided on"),
});

export const lineComment = z.object({
  id: z.uuid(),
  block: z
    .number()
    .describe("which text block of the body, from 0: see textBlocksOf in documents/html/blocks.ts"),
  quote: z.string().describe("the words it is about"),
  quoteStands: z.boolean().describe("false when the words are no longer in the text"),
  text: z.string(),
  by: z.string(),
  at: z.date(),
  resolvedBy: text,
  resolvedAt: z.date().nullable(),
});

export const documentRecord = z
  .object({
    ...documentRow.pick({ siteId: true, id: true, state: true, version: true, path: true }).shape,
    indexNumber: text,
    publishedAt: z.date().nullable(),
    withdrawal: z.object({ at: z.date(), reason: z.string() }).nullable(),
    archive: z
      .object({ at: z.date(), reason: z.string() })
      .nullish()
      .describe("since when and why it is off line in the restricted archive"),
    stage: stage.nullable(),
    returned: z.boolean(),
    chain: z.array(stage).readonly().describe("the steps that this edition goes through"),
    scheduledFor: z.date().nullable(),
    scheduleProblem: text.optional().describe("what keeps it from being published at its hour"),
    live: z
      .object({ since: z.date(), seenAt: z.date().nullable() })
      .nullable()
      .describe("since when the published page stands, and when it was seen at its address"),
    gone: z
      .object({ since: z.date(), seenAt: z.date().nullable() })
      .nullable()
      .describe("since when nothing of it should be found, and when that was seen to be so"),
    frozen: z
      .object({ name: z.string(), by: z.string(), until: z.date().nullable(), reason: z.string() })
      .nullable()
      .describe("what keeps it before the public as it is"),
    may: z.array(documentAction).readonly(),
    edition,
    published: edition.nullable(),
    editions: z
      .array(
        z.object({
          number: z.number(),
          by: text,
          createdAt: z.date(),
          updatedAt: z.date(),
          publishedAt: z.date().nullable(),
        }),
      )
      .readonly(),
    steps: z.array(reviewStep).readonly(),
    comments: z.array(lineComment).readonly(),
    corrections: z.array(z.object({ note: z.string(), at: z.date(), by: text })).readonly(),
  })
  .meta({ id: "DocumentRecord" });

export const openDocument = route({
  method: "GET",
  path: "/api/documents/:siteId/:id",
  params: documentAddress,
  reply: documentRecord,
});

export const startDocument = route({
  method: "POST",
  path: "/api/documents",
  body: documentInput,
  reply: z.object({ siteId: z.number(), id: z.uuid() }),
});

export const saveDocument = route({
  method: "PUT",
  path: "/api/documents/:siteId/:id",
  params: documentAddress,
  body: documentInput.extend(seen.shape),
  reply: z.object({ edition: z.number(), version: z.number() }),
});

const step = <const P extends string, B extends z.ZodRawShape>(path: P, body: B) =>
  route({
    method: "POST",
    path: `/api/documents/:siteId/:id/${path}` as const,
    params: documentAddress,
    body: seen.extend(body),
    reply: z.object({ version: z.number() }),
  });

export const submitDocument = step("submit", { opinion: z.string().max(1000).optional() });
export const takeBackDocument = step("take-back", {});
export const passDocument = step("pass", {
  opinion: z.string().max(1000).optional(),
  points: z.array(z.string()).describe("what the reviewer has looked at, by code").default([]),
});
export const returnDocument = step("return", { opinion: z.string().min(1).max(1000) });
export const scheduleDocument = step("schedule", { at: z.iso.datetime({ offset: true }) });
export const unscheduleDocument = step("unschedule", {});
export const publishDocument = step("publish", { correction: z.string().max(500).optional() });
export const withdrawDocument = step("withdraw", {
  reason: z.string().max(500),
  forced: z.string().max(500).optional().describe("why a leak is withdrawn though it is frozen"),
});
export const archiveDocument = step("archive", { reason: z.string().max(500) });

export const addComment = route({
  method: "POST",
  path: "/api/documents/:siteId/:id/comments",
  params: documentAddress,
  body: z.object({
    block: z.number().int().min(0),
    quote: z.string().max(300),
    text: z.string().trim().min(1, "请写下意见。").max(1000),
  }),
  reply: lineComment,
});
export const resolveComment = route({
  method: "POST",
  path: "/api/documents/:siteId/:id/comments/:commentId/resolve",
  params: documentAddress.extend({ commentId: z.uuid() }),
  body: z.object({}),
  reply: lineComment,
});

export const bulkAction = z.enum(["submit", "pass", "publish", "withdraw", "take-back", "move"]);
/** Does one thing to many documents, each by itself through the same gate; `dryRun` only says what would happen. */
export const changeMany = route({
  method: "POST",
  path: "/api/documents/many",
  body: z.object({
    action: bulkAction,
    dryRun: z.boolean().default(false),
    columnId: z.number().int().positive().optional().describe("where to, for move"),
    reason: z.string().max(500).optional(),
    items: z
      .array(z.object({ siteId: z.number(), id: z.uuid(), version: z.number() }))
      .min(1)
      .max(200),
  }),
  reply: z.object({
    results: z
      .array(
        z.object({
          siteId: z.number(),
          id: z.uuid(),
          title: z.string(),
          ok: z.boolean(),
          detail: z.string().describe("what happened, or why not, in Chinese"),
          version: z.number().nullable(),
        }),
      )
      .readonly(),
    undo: z
      .object({
        action: bulkAction,
        groups: z.array(
          z.object({
            columnId: z.number().nullable(),
            items: z.array(z.object({ siteId: z.number(), id: z.uuid(), version: z.number() })),
          }),
        ),
      })
      .nullable()
      .describe("what takes it back; null where the law does not let it"),
  }),
});

/** What can be read from the text itself, for the person to confirm. */
export const suggestMetadata = route({
  method: "POST",
  path: "/api/documents/suggestions",
  body: z.object({
    title: z.string().max(500),
    body: z.string().max(4_000_000),
    fileName: z.string().max(200).optional(),
  }),
  reply: z.object({
    title: text,
    documentNumber: text,
    writtenOn: day.nullable(),
    organizationId: z.number().nullable(),
    genre: text,
    keywords: z.array(z.string()).readonly(),
    summary: text,
  }),
});
