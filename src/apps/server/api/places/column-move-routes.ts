import type { FastifyInstance } from "fastify";
import { actorOf } from "../../../../modules/accounts/index.ts";
import { closeColumn, columnMessages, moveColumn } from "../../../../modules/columns/index.ts";
import { everHeldDocuments } from "../../../../modules/documents/index.ts";
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

/** Moving a column to another address, and closing one that never held anything. */
export function columnMoveRoutes(http: FastifyInstance, app: App): void {
  serveRoute(http, contract.moveColumn, right("column.administer"), async (asked) => {
    const { params, body, request, reply } = asked;
    const places = await placesOf(app);
    const person = personOf(request);
    const find = (id: number | null) =>
      places?.columns.find((one) => one.id === id && one.siteId === params.siteId);
    const column = find(params.id);
    const parent = find(body.parentId);
    if (places === null || column === undefined) return reply.problem(unknownPlace);
    if (body.parentId !== null && parent === undefined) return reply.problem(unknownPlace);
    // Who moves a column changes the places that it leaves and enters as well.
    const touched = [column, find(column.parentId) ?? null, parent ?? null];
    if (touched.some((one) => !places.administers(person, one?.organizationId ?? null)))
      return reply.problem(notAllowed);
    const done = await moveColumn(commandDeps(app), actorOf(person), params, body);
    return done.ok ? { id: params.id } : reply.problem(problemOf(done, columnMessages));
  });

  serveRoute(http, contract.closeColumn, right("column.administer"), async (asked) => {
    const { params, request, reply } = asked;
    const places = await placesOf(app);
    const person = personOf(request);
    const column = places?.columns.find(
      (one) => one.id === params.id && one.siteId === params.siteId,
    );
    if (places === null || column === undefined) return reply.problem(unknownPlace);
    const parent = places.columns.find((one) => one.id === column.parentId);
    if (
      !places.administers(person, column.organizationId) ||
      !places.administers(person, parent?.organizationId ?? null)
    )
      return reply.problem(notAllowed);
    const deps = { ...commandDeps(app), holdsDocuments: everHeldDocuments };
    const done = await closeColumn(deps, actorOf(person), params);
    return done.ok ? { id: params.id } : reply.problem(problemOf(done, columnMessages));
  });
}
