import * as z from "zod";
import { stages } from "../reviews/index.ts";
import { parsePlainDate, type PlainDate } from "../../kernel/dates.ts";
import {
  channels,
  genres,
  kinds,
  opennesses,
  opennessGrounds,
  states,
  validities,
} from "./model.ts";

const year = z.coerce.number().int().min(1949).max(2200);

/** The states that a list can ask for, and the one that a year's figures count. */
export const filterStates = [...states, "released"] as const;

/** What a list of documents can be narrowed by; the query string of the admin list and the API. */
export const documentFilter = z
  .object({
    site: z
      .string()
      .max(40)
      .describe("code of a site; without it, the portal and its language sites"),
    state: z
      .enum(filterStates)
      .describe("released: published, or in the archive after its time; what figures count"),
    stage: z.enum(stages).describe("where a waiting edition stands"),
    returned: z
      .stringbool({ truthy: ["true"], falsy: ["false"] })
      .describe("the waiting edition was sent back and not handed in again"),
    year: year.describe("year of the first publication"),
    writtenYear: year.describe("year of the day it was written on (成文日期)"),
    channel: z.enum(channels),
    column: z.string().max(400).describe("path of a column; those below it count too"),
    organization: z.string().max(100).describe("slug of the organization that published"),
    kind: z.enum(kinds),
    normative: z.stringbool({ truthy: ["true"], falsy: ["false"] }),
    openness: z.enum(opennesses),
    validity: z.enum(validities),
    q: z
      .string()
      .trim()
      .max(100)
      .describe("words that stand in the title, or a document number or index number"),
  })
  .partial()
  .meta({ id: "DocumentFilter" });
export type DocumentFilter = z.output<typeof documentFilter>;

/** The query string of a filter, keys in a fixed order: 'state=published&year=2018'; '' for no filter. */
export function filterToQuery(filter: DocumentFilter): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(documentFilter.shape) as (keyof DocumentFilter)[]) {
    const value = filter[key];
    if (value !== undefined && value !== "") query.set(key, String(value));
  }
  return query.toString();
}

const day = z
  .string()
  .transform((text, context): PlainDate | null => {
    if (text === "") return null;
    const parsed = parsePlainDate(text);
    if (parsed === null)
      context.addIssue({
        code: "custom",
        message: "日期应写成 2018-05-01 的样子，并且确有这一天。",
      });
    return parsed;
  })
  .nullable()
  .default(null);
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `最多 ${most} 个字。`)
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null);

/** What the form of a document takes in. The body is HTML and is cleaned before it is kept. */
export const documentInput = z
  .object({
    columnId: z.coerce.number().int().positive("请选择栏目。"),
    organizationId: z.coerce.number().int().positive("请选择发布机构。"),
    kind: z.enum(kinds).default("information"),
    normative: z.boolean().default(false),
    title: z.string().trim().min(1, "请填写标题。").max(500, "标题最多 500 个字。"),
    documentNumber: line(100),
    theme: line(100),
    genre: z.enum(genres).nullable().default(null),
    writtenOn: day,
    effectiveOn: day,
    expiresOn: day,
    validity: z.enum(validities).default("in-force"),
    keywords: z.array(z.string().trim().min(1).max(50)).max(20, "关键词最多 20 个。").default([]),
    source: line(100),
    author: line(100),
    summary: line(500),
    openness: z.enum(opennesses).default("proactive"),
    opennessReason: line(500),
    opennessGround: z
      .enum(opennessGrounds)
      .nullable()
      .default(null)
      .describe("why it is not published of one's own accord: 条例 art. 14 to 16"),
    nextReviewOn: day.describe("the day on which withholding is reassessed: 条例 art. 18"),
    embargoUntil: day.describe("not published before this day"),
    onDisplayUntil: day.describe("the last day that a public notice is shown"),
    channels: z.array(z.enum(channels)).default([]),
    body: z.string().max(4_000_000, "正文过长，请把附表作为附件上传。").default(""),
    attachments: z
      .array(
        z.object({
          name: z.string().trim().min(1).max(200),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          mediaType: z.string().max(150),
          size: z.number().int().min(0),
        }),
      )
      .max(50, "附件最多 50 个。")
      .default([]),
  })
  .meta({ id: "DocumentInput" });
export type DocumentInput = z.output<typeof documentInput>;

/** A row of a list of documents. */
export const documentRow = z
  .object({
    siteId: z.number(),
    id: z.uuid(),
    state: z.enum(states),
    kind: z.enum(kinds),
    normative: z.boolean(),
    title: z.string(),
    documentNumber: z.string().nullable(),
    indexNumber: z.string().nullable(),
    columnId: z.number(),
    organizationId: z.number(),
    validity: z.enum(validities),
    openness: z.enum(opennesses),
    channels: z.array(z.enum(channels)),
    writtenOn: z.string().nullable(),
    publishedAt: z.date().nullable(),
    updatedAt: z.date(),
    path: z.string().nullable(),
    hasDraft: z.boolean().describe("a newer edition waits that is not published yet"),
    version: z.number(),
    stage: z.enum(stages).nullable(),
    returned: z.boolean(),
    waitsSince: z.date().nullable(),
    dueOn: z.string().nullable(),
    scheduleProblem: z
      .string()
      .nullable()
      .describe("what keeps a scheduled edition from being published at its hour"),
  })
  .meta({ id: "DocumentRow" });
export type DocumentRow = z.output<typeof documentRow>;
