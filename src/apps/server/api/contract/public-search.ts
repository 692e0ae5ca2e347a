import * as z from "zod";
import { route } from "./route.ts";
import { why } from "./why.ts";

const LONGEST = 10_000;
const count = z.number().int();
const part = z.object({
  text: z.string(),
  marked: z.boolean().describe("whether it is what was searched for"),
});
const column = z.object({ path: z.string(), name: z.string() });
const organization = z.object({ slug: z.string(), name: z.string() });
const attachment = z.object({
  number: z.number().describe("its place among the document's attachments, from 1"),
  name: z.string(),
  place: z.string().describe("where in it: 表 3, 第 4 页"),
});
const hit = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  titleParts: z.array(part).readonly(),
  excerptParts: z.array(part).readonly(),
  inAttachment: attachment
    .nullable()
    .describe("where the excerpt stands when that is an attachment"),
  isWholeIndexed: z.boolean().describe("false when some attachment could not be read to the end"),
  kind: z.string(),
  documentNumber: z.string().nullable(),
  organization: organization.nullable(),
  column: column.nullable(),
  publishedOn: z.string(),
  validity: z.string(),
  why: why.optional().describe("why it stands where it stands; with explain=1"),
});

/** What the public finds, as the search page shows it, for programs. Anybody may ask, from any site. */
export const publicSearch = route({
  method: "GET",
  path: "/api/v1/search",
  query: z.object({
    q: z
      .string("请用参数 q 写明要找的内容，只写一次。")
      .trim()
      .min(1, "请用参数 q 写明要找的内容。")
      .max(LONGEST, `要找的内容最多 ${LONGEST} 个字。`)
      .describe("the question as somebody would type it"),
    site: z
      .enum(["main", "mn"], "site 写 main（门户）或 mn（蒙古文网站）。")
      .default("main")
      .describe("the portal or its Mongolian site"),
    column: z.string("column 只写一次。").max(400).optional().describe("path of a column"),
    organization: z.string("organization 只写一次。").max(100).optional().describe("its slug"),
    year: z.coerce
      .number("year 写四位年份，例如 2018。")
      .int("year 写四位年份，例如 2018。")
      .min(1900, "year 写四位年份，例如 2018。")
      .max(2200, "year 写四位年份，例如 2018。")
      .optional(),
    kind: z.string("kind 只写一次。").max(40).optional().describe("政府文件, 通知, 公示 …"),
    valid: z.literal("1", "valid 写 1，或者不写。").optional().describe("1: only what is in force"),
    order: z
      .enum(["relevance", "newest"], "order 写 relevance（按相关度）或 newest（按时间）。")
      .default("relevance"),
    page: z.coerce
      .number("page 写 1 至 500 的整数。")
      .int("page 写 1 至 500 的整数。")
      .min(1, "page 写 1 至 500 的整数。")
      .max(500, "page 写 1 至 500 的整数。")
      .default(1),
    without: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe("keys of steps of understanding that are not to be taken; may be repeated"),
    explain: z
      .literal("1", "explain 写 1，或者不写。")
      .optional()
      .describe("1: say why each hit stands where it stands"),
  }),
  reply: z.object({
    question: z.string(),
    understood: z.object({
      words: z.array(z.string()).readonly(),
      dropped: z.array(z.string()).readonly().describe("words that the hits may lack"),
      phrases: z.array(z.string()).readonly(),
      documentNumber: z.string().nullable(),
      isCorrected: z.boolean().describe("true when the hits are for another spelling"),
      steps: z
        .array(
          z.object({
            key: z.string().describe("for the parameter without"),
            because: z.string(),
            from: z.string(),
            to: z.string(),
          }),
        )
        .readonly(),
      offers: z
        .array(
          z.object({
            filter: z.enum(["kind", "year", "organization", "column"]).describe("the parameter"),
            value: z.string(),
            shown: z.string(),
          }),
        )
        .readonly(),
    }),
    answers: z
      .array(
        z.object({
          kind: z.string(),
          title: z.string(),
          url: z.string(),
          note: z.string().nullable(),
          facts: z.array(z.object({ name: z.string(), text: z.string() })).readonly(),
        }),
      )
      .readonly()
      .describe("direct answers: an agency, a column, a guide"),
    total: count,
    isTotalExact: z.boolean().describe("false where the total is an estimate"),
    isComplete: z
      .boolean()
      .describe("false where quoted parts were looked for in the newest documents only"),
    page: count,
    pageSize: count,
    hasMore: z.boolean(),
    facets: z.object({
      kinds: z.array(z.object({ value: z.string(), count })).readonly(),
      years: z.array(z.object({ value: z.number(), count })).readonly(),
      columns: z.array(column.extend({ count })).readonly(),
      organizations: z.array(organization.extend({ count })).readonly(),
      validity: z
        .array(z.object({ value: z.enum(["in-force", "not-in-force"]), count }))
        .readonly(),
    }),
    hits: z.array(hit).readonly(),
  }),
});
