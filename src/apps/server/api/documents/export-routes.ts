import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { writeXlsxStream } from "hucre";
import { beijingDay } from "../../../../kernel/dates.ts";
import {
  documentFilter,
  listDocuments,
  type DocumentFilter,
  type DocumentRow,
} from "../../../../modules/documents/index.ts";
import { stageNames } from "../../../../modules/reviews/index.ts";
import { contentDisposition } from "../../../../platform/http/disposition.ts";
import { personOf, right } from "../../access/rights.ts";
import { portalOf, type App } from "../../app.ts";
import { placesOfGroup, type Places } from "../../documents/names.ts";
import { readableWithin } from "../../documents/readable.ts";
import { csvLine } from "../../../csv-line.ts";

const BATCH = 500;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const stateWords: Readonly<Record<DocumentRow["state"], string>> = {
  draft: "草稿",
  "in-review": "审核中",
  settled: "已审定",
  published: "已发布",
  withdrawn: "已撤回",
  archived: "已下线",
};

const columns: readonly (readonly [string, (row: DocumentRow, places: Places) => string])[] = [
  ["标题", (row) => row.title],
  ["发文字号", (row) => row.documentNumber ?? ""],
  ["索引号", (row) => row.indexNumber ?? ""],
  ["发布机构", (row, places) => places.organizationNames.get(row.organizationId) ?? ""],
  ["栏目", (row, places) => places.columnNames.get(row.columnId) ?? ""],
  ["状态", (row) => stateWords[row.state]],
  ["环节", (row) => (row.stage === null ? "" : stageNames[row.stage])],
  ["应办日期", (row) => row.dueOn ?? ""],
  ["成文日期", (row) => row.writtenOn ?? ""],
  ["发布日期", (row) => (row.publishedAt === null ? "" : beijingDay(row.publishedAt))],
  ["更新日期", (row) => beijingDay(row.updatedAt)],
];
const heads = columns.map(([head]) => head);

/** The list of documents as files: the same filter and rights, written row by row, however long it is. */
export function exportRoutes(http: FastifyInstance, app: App): void {
  const config = right("document.read");
  // A schema with a name cannot describe a query string.
  const schema = { querystring: documentFilter.extend({}) };

  http.get("/api/documents.csv", { config, schema }, async (request, reply) => {
    const rows = await rowsFor(app, request);
    return attached(reply, "政府信息.csv", "text/csv; charset=utf-8").send(
      Readable.from(csvOf(rows)),
    );
  });

  http.get("/api/documents.xlsx", { config, schema }, async (request, reply) => {
    const rows = await rowsFor(app, request);
    const stream = writeXlsxStream(tableOf(rows), { name: "政府信息" });
    return attached(reply, "政府信息.xlsx", XLSX).send(Readable.from(chunksOf(stream)));
  });
}

function attached(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply
    .header("cache-control", "no-store")
    .header("content-disposition", contentDisposition("attachment", name))
    .type(type);
}

async function rowsFor(app: App, request: FastifyRequest) {
  const db = app.database.read;
  const filter = request.query as DocumentFilter;
  const places = await placesOfGroup(db, (await portalOf(app))?.groupId ?? 0);
  const within = readableWithin(personOf(request), places.organizations);
  return (async function* (): AsyncGenerator<readonly string[]> {
    let after: string | undefined;
    do {
      const page = await listDocuments(db, places.groupId, filter, { after, limit: BATCH, within });
      for (const row of page.rows) yield columns.map(([, text]) => text(row, places));
      after = page.next ?? undefined;
    } while (after !== undefined);
  })();
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

async function* csvOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  // With the mark at its front, table programs read it as UTF-8.
  yield `\uFEFF${csvLine(heads)}`;
  for await (const row of rows) yield csvLine(row);
}

/** Cells of text: a table program shows them and works nothing out. */
async function* tableOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string[]> {
  yield [...heads];
  for await (const row of rows) yield [...row];
}
