import type { FastifyInstance } from "fastify";
import { parsePlainDate } from "../../../../kernel/dates.ts";
import { actorOf } from "../../../../modules/accounts/index.ts";
import { handOverColumns, sitesOfGroup } from "../../../../modules/columns/index.ts";
import {
  mergeOrganizations,
  organizationMessages,
  renameOrganization,
} from "../../../../modules/organizations/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { mayAt } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import { commandDeps, portalOf, type App } from "../../app.ts";
import * as contract from "../contract/places.ts";
import { serveRoute } from "../serve-route.ts";

const unknownOrganization = {
  status: 404,
  code: "organization-unknown",
  detail: organizationMessages["organization-unknown"],
};
const noSuchDay = { status: 422, code: "day-unknown", detail: "没有这一天，请检查日期。" };

/** Giving an organization another address, and merging it into another one. */
export function organizationMoveRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;

  serveRoute(http, contract.renameOrganization, right("organization.administer"), async (asked) => {
    const { params, body, request, reply } = asked;
    const portal = await portalOf(app);
    const person = personOf(request);
    if (portal === null) return reply.problem(unknownOrganization);
    if (!(await mayAt(db, person, "organization.administer", params.id)))
      return reply.problem(notAllowed);
    const prefixes = (await sitesOfGroup(db, portal.groupId)).map((site) => site.prefix);
    const done = await renameOrganization(
      commandDeps(app),
      actorOf(person),
      { siteId: portal.groupId, id: params.id },
      { slug: body.slug, prefixes },
    );
    return done.ok ? { id: params.id } : reply.problem(problemOf(done, organizationMessages));
  });

  serveRoute(http, contract.mergeOrganizations, right("organization.administer"), async (asked) => {
    const { params, body, request, reply } = asked;
    const portal = await portalOf(app);
    const person = personOf(request);
    if (portal === null) return reply.problem(unknownOrganization);
    for (const id of [params.id, body.into])
      if (!(await mayAt(db, person, "organization.administer", id)))
        return reply.problem(notAllowed);
    const on = parsePlainDate(body.on);
    if (on === null) return reply.problem(noSuchDay);
    const deps = commandDeps(app);
    const done = await mergeOrganizations(
      deps,
      actorOf(person),
      portal.groupId,
      { from: params.id, into: body.into, on },
      async (tx) => ({ columns: await handOverColumns(deps, tx, params.id, body.into) }),
    );
    return done.ok ? { id: params.id } : reply.problem(problemOf(done, organizationMessages));
  });
}
