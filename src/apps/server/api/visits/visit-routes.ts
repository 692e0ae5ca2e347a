import type { FastifyInstance } from "fastify";
import { plainDateOf, type PlainDate } from "../../../../kernel/dates.ts";
import { refuse, type Result } from "../../../../kernel/result.ts";
import {
  countedSince,
  daysCounted,
  partsOf,
  peopleOfDocument,
  plus,
  sumOf,
  viewsByDay,
  viewsByKind,
  visitMessages,
  type Parts,
  type Period,
  type PeriodRefusal,
} from "../../../../modules/visits/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import {
  leastReadOf,
  visitsOfColumns,
  visitsOfDocuments,
  visitsOfOrganizations,
  type DocumentVisits,
} from "../../../visit-figures.ts";
import { right } from "../../access/rights.ts";
import { portalOf, type App } from "../../app.ts";
import { countVisits, countVisitsOfColumn, countVisitsOfDocument } from "../contract/visits.ts";
import { serveRoute } from "../serve-route.ts";

const LONGEST = 30;

/** What the public looked at. */
export function visitRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const config = right("site.read");

  serveRoute(http, countVisits, config, async ({ query, reply }) => {
    const asked = readPeriod(query, app.clock.today());
    if (!asked.ok) return reply.problem(problemOf(asked, visitMessages));
    const { period, parts } = asked.value;
    const groupId = (await portalOf(app))?.groupId ?? 0;
    const [since, byKind, byDay, columns, organizations, documents] = await Promise.all([
      countedSince(db),
      viewsByKind(db, period),
      viewsByDay(db, period),
      visitsOfColumns(db, groupId, parts),
      visitsOfOrganizations(db, groupId, parts),
      visitsOfDocuments(db, groupId, parts, LONGEST),
    ]);
    const own = (one: (typeof columns)[number]) => plus(one.pages, one.documents);
    return {
      since,
      days: daysCounted(period, since, app.clock.today()),
      total: sumOf(byKind),
      byKind,
      byDay,
      sections: columns.filter((one) => one.level === 1),
      columns: columns
        .filter((one) => own(one).people > 0)
        .toSorted((a, b) => own(b).people - own(a).people)
        .slice(0, LONGEST),
      organizations: organizations
        .filter((one) => plus(one.pages, one.documents).people > 0)
        .slice(0, LONGEST),
      documents: documents.map((one) => withColumn(one, columns)),
    };
  });

  serveRoute(http, countVisitsOfColumn, config, async ({ params, query, reply }) => {
    const asked = readPeriod(query, app.clock.today());
    if (!asked.ok) return reply.problem(problemOf(asked, visitMessages));
    const { parts } = asked.value;
    const groupId = (await portalOf(app))?.groupId ?? 0;
    const columns = await visitsOfColumns(db, groupId, parts);
    const column = columns.find((one) => one.id === params.id);
    if (column === undefined)
      return reply.problem(problemOf(refuse("column-unknown"), visitMessages));
    const below = columns
      .filter((one) => one.siteId === column.siteId)
      .filter((one) => one === column || one.path.startsWith(`${column.path}/`))
      .map((one) => one.id);
    const [most, least] = await Promise.all([
      visitsOfDocuments(db, groupId, parts, LONGEST, below),
      leastReadOf(db, column.id, parts, LONGEST),
    ]);
    const named = (one: DocumentVisits) => withColumn(one, columns);
    return { column, most: most.map(named), least: least.map(named) };
  });

  // Whoever may see documents may know how often this page of the portal was read; it tells nothing else.
  serveRoute(http, countVisitsOfDocument, right("document.read"), async ({ params }) => ({
    people: await peopleOfDocument(db, params.id),
  }));
}

/** The days asked for, and how they are read. */
export function readPeriod(
  asked: { readonly from: string; readonly to: string },
  today: PlainDate,
): Result<{ readonly period: Period; readonly parts: Parts }, PeriodRefusal> {
  const period = { from: plainDateOf(asked.from), to: plainDateOf(asked.to) };
  const parts = partsOf(period, today);
  return parts.ok ? { ok: true, value: { period, parts: parts.value } } : parts;
}

function withColumn(
  one: DocumentVisits,
  columns: readonly { readonly id: number; readonly name: string }[],
) {
  const { siteId, id, title, publishedOn, people, robots } = one;
  const columnName = columns.find((column) => column.id === one.columnId)?.name ?? "";
  return { siteId, id, title, publishedOn, people, robots, columnName };
}
