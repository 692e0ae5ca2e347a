import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { writeXlsx } from "hucre";
import * as z from "zod";
import { viewsByDay, visitMessages } from "../../../../modules/visits/index.ts";
import { contentDisposition, problemOf } from "../../../../platform/http/index.ts";
import {
  visitsOfColumns,
  visitsOfDocuments,
  visitsOfOrganizations,
} from "../../../visit-figures.ts";
import { right } from "../../access/rights.ts";
import { portalOf, type App } from "../../app.ts";
import { csvLine } from "../../../csv-line.ts";
import { visitPeriod } from "../contract/visits.ts";
import { readPeriod } from "./visit-routes.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MOST_DOCUMENTS = 10_000;

const query = visitPeriod.extend({
  by: z.enum(["day", "column", "organization", "document"]).default("day"),
});
type Asked = z.output<typeof query>;
type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

/** The figures of visits as files for table programs. */
export function visitExports(http: FastifyInstance, app: App): void {
  const options = { config: right("site.read"), schema: { querystring: query } };
  for (const ending of ["csv", "xlsx"] as const) {
    http.get(`/api/visits.${ending}`, options, async (request, reply) => {
      const asked = request.query as Asked;
      const period = readPeriod(asked, app.clock.today());
      if (!period.ok) return reply.problem(problemOf(period, visitMessages));
      const rows = await rowsOf(app, asked, period.value);
      const name = `访问量-${titles[asked.by]}-${asked.from}至${asked.to}.${ending}`;
      reply
        .header("cache-control", "no-store")
        .header("content-disposition", contentDisposition("attachment", name));
      if (ending === "xlsx") {
        const sheets = [{ name: titles[asked.by], rows: rows.map((row) => [...row]) }];
        return reply.type(XLSX).send(Buffer.from(await writeXlsx({ sheets })));
      }
      return reply.type("text/csv; charset=utf-8").send(Readable.from(csvOf(rows)));
    });
  }
}

const titles: Readonly<Record<Asked["by"], string>> = {
  day: "按日",
  column: "按栏目",
  organization: "按机构",
  document: "按信息",
};

async function rowsOf(
  app: App,
  { by }: Asked,
  { period, parts }: Extract<ReturnType<typeof readPeriod>, { ok: true }>["value"],
): Promise<Rows> {
  const db = app.database.read;
  const groupId = (await portalOf(app))?.groupId ?? 0;
  switch (by) {
    case "day":
      return [
        ["日期", "浏览量", "程序抓取"],
        ...(await viewsByDay(db, period)).map((one) => [one.day, one.people, one.robots]),
      ];
    case "column":
      return [
        ["站点", "栏目", "级别", "栏目页浏览量", "所载信息浏览量", "连同下级栏目", "程序抓取"],
        ...(await visitsOfColumns(db, groupId, parts))
          .toSorted((a, b) => a.siteId - b.siteId || (a.path < b.path ? -1 : 1))
          .map((one) => [
            one.siteName,
            one.name,
            one.level,
            one.pages.people,
            one.documents.people,
            one.all.people,
            one.pages.robots + one.documents.robots,
          ]),
      ];
    case "organization":
      return [
        ["机构", "机构页浏览量", "所发信息浏览量", "程序抓取"],
        ...(await visitsOfOrganizations(db, groupId, parts)).map((one) => [
          one.name,
          one.pages.people,
          one.documents.people,
          one.pages.robots + one.documents.robots,
        ]),
      ];
    case "document":
      return [
        ["标题", "发布日期", "浏览量", "程序抓取"],
        ...(await visitsOfDocuments(db, groupId, parts, MOST_DOCUMENTS)).map((one) => [
          one.title ?? "（已撤回或已下线）",
          one.publishedOn,
          one.people,
          one.robots,
        ]),
      ];
  }
}

function* csvOf(rows: Rows): Generator<string> {
  // With the mark at its front, table programs read it as UTF-8.
  yield "\uFEFF";
  for (const row of rows) yield csvLine(row.map(String));
}
