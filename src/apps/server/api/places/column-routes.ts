import type { FastifyInstance } from "fastify";
import { actorOf } from "../../../../modules/accounts/index.ts";
import {
  changeColumn,
  columnMessages,
  createColumns,
  freshnessOf,
  type Column,
} from "../../../../modules/columns/index.ts";
import { publishedByColumn } from "../../../../modules/documents/index.ts";
import { parsePlainDate } from "../../../../kernel/dates.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import { commandDeps, type App } from "../../app.ts";
import * as contract from "../contract/places.ts";
import { serveRoute } from "../serve-route.ts";
import { placesOf } from "./column-places.ts";

const unknownPlace = {
  status: 404,
  code: "column-unknown",
  detail: columnMessages["column-unknown"],
};

/** The tree of columns with what they hold and how fresh it is; adding and changing them. */
export function columnRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;

  serveRoute(http, contract.listColumnTree, right("document.read"), async ({ request }) => {
    const places = await placesOf(app);
    if (places === null) return { rows: [] };
    const { sites, columns, administers } = places;
    const held = new Map(
      (await Promise.all(sites.map((site) => publishedByColumn(db, site.id)))).flatMap((of) => [
        ...of,
      ]),
    );
    const below = countsBelow(columns, (id) => held.get(id)?.count ?? 0);
    const site = new Map(sites.map((one) => [one.id, one]));
    const today = app.clock.today();
    const person = personOf(request);
    return {
      rows: columns.map((column) => {
        const newest = parsePlainDate(held.get(column.id)?.newest ?? "");
        return {
          ...column,
          siteCode: site.get(column.siteId)?.code ?? "",
          siteName: site.get(column.siteId)?.name ?? "",
          documents: below.get(column.id) ?? 0,
          newest,
          freshness:
            column.display === "sections"
              ? ("no-rule" as const)
              : freshnessOf(column, newest, today),
          administered: administers(person, column.organizationId),
        };
      }),
    };
  });

  serveRoute(http, contract.addColumn, right("column.administer"), async (asked) => {
    const { body, request, reply } = asked;
    const places = await placesOf(app);
    const person = personOf(request);
    if (places === null) return reply.problem(unknownPlace);
    const { parentId, siteId, organizationId, ...given } = body;
    const parent = places.columns.find((one) => one.id === parentId && one.siteId === siteId);
    const known = places.sites.some((one) => one.id === siteId);
    if (!known || (parentId !== null && parent === undefined)) return reply.problem(unknownPlace);
    if (!places.hasOrganization(organizationId)) return reply.problem(unknownPlace);
    const above = parent === undefined ? null : parent.organizationId;
    if (!places.administers(person, above) || !places.administers(person, organizationId))
      return reply.problem(notAllowed);
    const made = await createColumns(commandDeps(app), actorOf(person), siteId, [
      {
        parentPath: parent?.path ?? null,
        column: {
          ...given,
          siteId,
          organizationId,
          keywords: "",
          display: "list",
          required: false,
          statutoryItem: null,
        },
      },
    ]);
    return made.ok ? { id: made.value[0] ?? 0 } : reply.problem(problemOf(made, columnMessages));
  });

  serveRoute(http, contract.changeColumn, right("column.administer"), async (asked) => {
    const { params, body, request, reply } = asked;
    const places = await placesOf(app);
    const person = personOf(request);
    const column = places?.columns.find(
      (one) => one.id === params.id && one.siteId === params.siteId,
    );
    if (places === null || column === undefined || !places.hasOrganization(body.organizationId))
      return reply.problem(unknownPlace);
    if (
      !places.administers(person, column.organizationId) ||
      !places.administers(person, body.organizationId)
    )
      return reply.problem(notAllowed);
    const done = await changeColumn(commandDeps(app), actorOf(person), params, body);
    return done.ok ? { id: params.id } : reply.problem(problemOf(done, columnMessages));
  });
}

/** By column, how many it and all below it hold. */
function countsBelow(
  columns: readonly Column[],
  own: (id: number) => number,
): ReadonlyMap<number, number> {
  const counts = new Map(columns.map((column) => [column.id, own(column.id)]));
  for (const column of columns.toSorted((a, b) => b.level - a.level)) {
    if (column.parentId === null) continue;
    counts.set(column.parentId, (counts.get(column.parentId) ?? 0) + (counts.get(column.id) ?? 0));
  }
  return counts;
}
