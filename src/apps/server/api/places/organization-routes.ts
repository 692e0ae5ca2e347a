import type { FastifyInstance } from "fastify";
import { actorOf, may, peopleByOrganization } from "../../../../modules/accounts/index.ts";
import { sitesOfGroup } from "../../../../modules/columns/index.ts";
import { publishedByOrganization } from "../../../../modules/documents/index.ts";
import {
  changeOrganization,
  createOrganizations,
  organizationMessages,
  organizationsOf,
  trailOf,
} from "../../../../modules/organizations/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { mayAnywhere, mayAt } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import { commandDeps, portalOf, type App } from "../../app.ts";
import * as contract from "../contract/places.ts";
import { serveRoute } from "../serve-route.ts";

const unknownOrganization = {
  status: 404,
  code: "organization-unknown",
  detail: organizationMessages["organization-unknown"],
};

/** The tree of organizations with their people and what they published; adding and changing them. */
export function organizationRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;

  serveRoute(http, contract.listOrganizationTree, right("document.read"), async ({ request }) => {
    const portal = await portalOf(app);
    if (portal === null) return { rows: [] };
    const person = personOf(request);
    const sites = await sitesOfGroup(db, portal.groupId);
    const [organizations, documents, people] = await Promise.all([
      organizationsOf(db, portal.groupId),
      publishedByOrganization(
        db,
        sites.map((site) => site.id),
      ),
      mayAnywhere(person, "account.read") ? peopleByOrganization(db, portal.groupId) : null,
    ]);
    const byId = new Map(organizations.map((one) => [one.id, one]));
    return {
      rows: organizations.map((one) => ({
        ...one,
        documents: documents.get(one.id) ?? 0,
        people: people === null ? null : (people.get(one.id) ?? 0),
        administered: may(person, "organization.administer", { trail: trailOf(one.id, byId) }).ok,
      })),
    };
  });

  serveRoute(http, contract.addOrganization, right("organization.administer"), async (asked) => {
    const { body, request, reply } = asked;
    const portal = await portalOf(app);
    if (portal === null) return reply.problem(unknownOrganization);
    const person = personOf(request);
    const { parentId, ...given } = body;
    const all = await organizationsOf(db, portal.groupId);
    const parent = all.find((one) => one.id === parentId);
    if (parentId !== null && parent === undefined) return reply.problem(unknownOrganization);
    if (!(await mayAt(db, person, "organization.administer", parentId)))
      return reply.problem(notAllowed);
    const made = await createOrganizations(commandDeps(app), actorOf(person), [
      {
        ...given,
        siteId: portal.groupId,
        parentSlug: parent?.slug ?? null,
        successorSlug: null,
        fax: "",
        email: "",
        validFrom: app.clock.today(),
        validTo: null,
        sort: Math.max(0, ...all.map((one) => one.sort)) + 1,
      },
    ]);
    return made.ok
      ? { id: made.value[0] ?? 0 }
      : reply.problem(problemOf(made, organizationMessages));
  });

  serveRoute(http, contract.changeOrganization, right("organization.administer"), async (asked) => {
    const { params, body, request, reply } = asked;
    const portal = await portalOf(app);
    if (portal === null) return reply.problem(unknownOrganization);
    const person = personOf(request);
    if (!(await mayAt(db, person, "organization.administer", params.id)))
      return reply.problem(notAllowed);
    const done = await changeOrganization(
      commandDeps(app),
      actorOf(person),
      { siteId: portal.groupId, id: params.id },
      body,
    );
    return done.ok ? { id: params.id } : reply.problem(problemOf(done, organizationMessages));
  });
}
