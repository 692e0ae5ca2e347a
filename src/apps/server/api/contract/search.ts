import * as z from "zod";
import { lexiconForm, lexiconItem, lexiconKinds } from "../../../../modules/lexicon/index.ts";
import { questionLists } from "../../../../modules/questions/index.ts";
import { route } from "./route.ts";
import { why } from "./why.ts";

const day = z.iso.date("日期写作 2018-05-01。");
const question = z.string().trim().min(1, "请填写要搜索的词。").max(200, "最多 200 个字。");
const params = z.object({ id: z.coerce.number().int().positive() });
const siteId = z.coerce
  .number()
  .int()
  .positive()
  .optional()
  .describe("without it: the portal itself");

const entry = z.object({
  id: z.number(),
  item: lexiconItem,
  changedAt: z.date(),
  changedBy: z.string(),
  targetTitle: z
    .string()
    .nullable()
    .describe(
      "of a pinned answer that leads to a document: its title now, null when it is not public",
    ),
});

/** Synonyms, short names, pinned answers and blocked terms of the office. */
export const listLexicon = route({
  method: "GET",
  path: "/api/search/lexicon",
  query: z.object({ kind: z.enum(lexiconKinds).optional() }),
  reply: z.object({ rows: z.array(entry).readonly(), today: z.string() }),
});
export const addToLexicon = route({
  method: "POST",
  path: "/api/search/lexicon",
  body: lexiconForm,
  reply: z.object({ id: z.number() }),
});
export const changeLexicon = route({
  method: "PUT",
  path: "/api/search/lexicon/:id",
  params,
  body: lexiconForm,
  reply: z.object({ id: z.number() }),
});
export const removeFromLexicon = route({
  method: "DELETE",
  path: "/api/search/lexicon/:id",
  params,
  reply: z.object({ id: z.number() }),
});
/** Brings back what was removed. */
export const restoreLexicon = route({
  method: "POST",
  path: "/api/search/lexicon/:id/restore",
  params,
  reply: z.object({ id: z.number() }),
});

const hit = z.object({
  siteId: z.number(),
  id: z.string(),
  title: z.string(),
  address: z.string().describe("of its public page"),
  publishedOn: z.string(),
  kind: z.string(),
});
const found = z.object({
  total: z.number(),
  totalExact: z.boolean(),
  hits: z.array(hit).readonly().describe("the first five"),
  pinned: z.string().nullable().describe("title of the answer that the office has put above them"),
});

/** What a question finds now, and what it would find with an entry added, changed or removed. Changes nothing. */
export const previewLexicon = route({
  method: "POST",
  path: "/api/search/preview",
  body: z.object({
    questions: z.array(question).min(1).max(3),
    item: lexiconForm.nullable().describe("null: without the entry"),
    id: z.number().int().nullable().describe("the entry that is changed or removed"),
    siteId: z.number().int().positive().optional(),
  }),
  reply: z.object({
    rows: z.array(z.object({ question: z.string(), before: found, after: found })).readonly(),
  }),
});

/** What a question is taken for, what it finds, and why each hit stands where it stands. */
export const trySearch = route({
  method: "GET",
  path: "/api/search/trial",
  query: z.object({ q: question, siteId }),
  reply: z.object({
    typed: z.string(),
    notions: z
      .array(
        z.object({
          typed: z.string(),
          isOptional: z.boolean(),
          ways: z
            .array(z.object({ shown: z.string(), because: z.string(), weight: z.number() }))
            .readonly(),
        }),
      )
      .readonly(),
    steps: z.array(z.object({ because: z.string(), from: z.string(), to: z.string() })).readonly(),
    dropped: z.array(z.string()).readonly(),
    isCorrected: z.boolean(),
    total: z.number(),
    totalExact: z.boolean(),
    pinned: z.object({ title: z.string(), sentence: z.string(), to: z.string() }).nullable(),
    hits: z
      .array(
        hit.extend({
          isReadWhole: z
            .boolean()
            .describe("false when an attachment could not be read to its end"),
          ...why.shape,
        }),
      )
      .readonly(),
  }),
});

const counts = {
  searches: z.number(),
  withoutResult: z.number(),
  clicks: z.number(),
};
const asked = z.object({
  question: z.string(),
  ...counts,
  days: z.number().describe("on how many days it was asked"),
  lastDay: z.string(),
});
const totals = z.object({
  ...counts,
  personal: z.number().describe("may hold personal data: counted, their text not kept"),
  leftOut: z.number().describe("blocked, too long or too many: counted, their text not kept"),
});

/** The last days, today included. */
export const lastDays = z.object({
  days: z.coerce.number().int().min(1).max(366).default(30),
  siteId,
});

/** What the public looks for: by the day and without a word of who asked. */
export const listQuestions = route({
  method: "GET",
  path: "/api/search/questions",
  query: lastDays.extend({ list: z.enum(questionLists) }),
  reply: z.object({
    rows: z.array(asked).readonly().describe("200 at most, those first that were asked most"),
    totals,
  }),
});

/** A week beside the one before it. */
export const weekOfQuestions = route({
  method: "GET",
  path: "/api/search/week",
  query: z.object({
    from: day.optional().describe("any day of the week; without it: the last one that is over"),
    siteId,
  }),
  reply: z.object({
    from: z.string(),
    to: z.string(),
    isOver: z.boolean(),
    byDay: z
      .array(z.object({ day: z.string(), searches: z.number(), before: z.number() }))
      .readonly()
      .describe("seven days, each beside the same day of the week before"),
    totals,
    before: totals,
    top: z.array(asked).readonly(),
    fresh: z.array(z.object({ question: z.string(), searches: z.number() })).readonly(),
    unanswered: z.array(asked).readonly(),
  }),
});

/** How the index of the search fares: its last comparison with the documents, and its last rebuild. */
export const searchIndex = route({
  method: "GET",
  path: "/api/search/index",
  reply: z.object({
    check: z
      .object({
        finishedAt: z.date(),
        missing: z.number(),
        surplus: z.number(),
        stale: z.number(),
      })
      .nullable(),
    rebuild: z
      .object({
        isRunning: z.boolean(),
        startedAt: z.date(),
        finishedAt: z.date().nullable(),
        phase: z.enum(["filling", "indexing", "catching-up"]),
        done: z.number(),
        total: z.number(),
        problem: z.string().nullable(),
      })
      .nullable(),
  }),
});
/** Compares the index with the documents and mends it, in the background. */
export const checkSearchIndex = route({
  method: "POST",
  path: "/api/search/index/checks",
  reply: z.object({ started: z.boolean() }),
});
/** Makes the index anew beside the old one, in the background. */
export const rebuildSearchIndex = route({
  method: "POST",
  path: "/api/search/index/rebuilds",
  reply: z.object({ started: z.boolean() }),
});
