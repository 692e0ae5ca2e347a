import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type * as z from "zod";
import { namesOf } from "../../../../modules/accounts/index.ts";
import {
  auditEvents,
  searchAudit,
  type AuditFilter,
  type FoundEntry,
} from "../../../../platform/audit-search.ts";
import type { Db } from "../../../../platform/database/database.ts";
import { contentDisposition } from "../../../../platform/http/index.ts";
import { mayEverywhere } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/audit.ts";
import { serveRoute } from "../serve-route.ts";
import { csvLine } from "../../../csv-line.ts";

const BATCH = 1_000;
const DAY = 86_400_000;

type Asked = z.output<typeof contract.auditFilter>;

/** The audit log, for those who see it for the whole district: it does not know places. */
export function auditRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const seesAll = (request: FastifyRequest) => mayEverywhere(personOf(request), "audit.read");

  serveRoute(
    http,
    contract.listAuditEntries,
    right("audit.read"),
    async ({ query, request, reply }) => {
      if (!seesAll(request)) return reply.problem(notAllowed);
      const { before, limit, ...asked } = query;
      const found = await searchAudit(db, filterOf(asked), { below: before ?? null, limit });
      const rows = await named(db, found);
      return {
        rows: rows.map(({ actorId, actor, ...row }) => ({
          ...row,
          personId: actorId,
          person: actor,
        })),
        next: found.length === limit ? (found.at(-1)?.seq ?? null) : null,
      };
    },
  );

  serveRoute(http, contract.listAuditEvents, right("audit.read"), async ({ request, reply }) =>
    seesAll(request) ? { rows: await auditEvents(db) } : reply.problem(notAllowed),
  );

  http.get(
    contract.auditCsvAddress,
    {
      config: right("audit.read"),
      schema: { querystring: contract.auditFilter, produces: ["text/csv"] },
    },
    async (request, reply) => {
      if (!seesAll(request)) return reply.problem(notAllowed);
      const filter = filterOf(contract.auditFilter.parse(request.query));
      return reply
        .header("cache-control", "no-store")
        .header("content-disposition", contentDisposition("attachment", "审计日志.csv"))
        .type("text/csv; charset=utf-8")
        .send(Readable.from(csvOf(db, filter)));
    },
  );
}

function filterOf(asked: Asked): AuditFilter {
  const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`);
  return {
    from: asked.from === undefined ? null : midnight(asked.from),
    before: asked.to === undefined ? null : new Date(midnight(asked.to).getTime() + DAY),
    actorId: asked.personId ?? null,
    event: asked.event ?? null,
    subject: asked.subject ?? null,
  };
}

/** The log as lines of CSV, read in parts, so that its length does not matter. */
async function* csvOf(db: Db, filter: AuditFilter): AsyncGenerator<string> {
  // With the mark at its front, table programs read it as UTF-8.
  yield `\uFEFF${csvLine(["序号", "时间", "人员", "事件", "对象", "内容"])}`;
  for (let below: number | null = null; ;) {
    const found: readonly FoundEntry[] = await searchAudit(db, filter, { below, limit: BATCH });
    const rows = await named(db, found);
    yield rows
      .map(({ seq, at, actor, event, subject, data }) =>
        csvLine([String(seq), at.toISOString(), actor, event, subject, JSON.stringify(data)]),
      )
      .join("");
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return;
    below = last.seq;
  }
}

/** Entries with the names that people have today where the log knows them by id alone. */
async function named(db: Db, found: readonly FoundEntry[]): Promise<readonly FoundEntry[]> {
  const ids = new Set(found.map(({ actorId }) => actorId).filter((id) => id !== null));
  const names = await namesOf(db, [...ids]);
  return found.map((entry) => ({
    ...entry,
    actor: names.get(entry.actorId ?? "") ?? (entry.actor === "" ? "已删除的账号" : entry.actor),
  }));
}
