import type { FastifyInstance } from "fastify";
import type { Id } from "../../../../kernel/ids.ts";
import { refuse } from "../../../../kernel/result.ts";
import { differenceOf, editionNumbered, noteEditing } from "../../../../modules/documents/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { personOf, right } from "../../access/rights.ts";
import { portalOf, type App } from "../../app.ts";
import { deskMessages, type DocumentDesk } from "../../documents/desk.ts";
import { fieldLabels, fieldText } from "../../documents/field-words.ts";
import { placesOfGroup } from "../../documents/names.ts";
import * as contract from "../contract/editions.ts";
import { serveRoute } from "../serve-route.ts";

/** The difference between two editions of a document, and who is at work on it. */
export function editionRoutes(http: FastifyInstance, app: App, desk: DocumentDesk): void {
  const db = app.database.read;
  const missing = problemOf(refuse("not-found"), deskMessages);

  const reading = right("document.read");
  serveRoute(
    http,
    contract.editionDifference,
    reading,
    async ({ params, query, request, reply }) => {
      const { siteId, id } = params;
      if ((await desk.open(personOf(request), siteId, id)) === null) return reply.problem(missing);
      const from = await editionNumbered(db, siteId, id, query.from);
      const to = await editionNumbered(db, siteId, id, query.to);
      if (from === null || to === null) return reply.problem(missing);
      const places = await placesOfGroup(db, (await portalOf(app))?.groupId ?? 0);
      const { fields, blocks, attachments } = differenceOf(from, to);
      return {
        fields: fields.map((name) => ({
          name,
          label: fieldLabels[name],
          from: fieldText(name, from.fields[name], places),
          to: fieldText(name, to.fields[name], places),
        })),
        blocks,
        attachments: { removed: [...attachments.removed], added: [...attachments.added] },
      };
    },
  );

  serveRoute(http, contract.noteEditing, right("document.draft"), async (asked) => {
    const { params, body, request, reply } = asked;
    const person = personOf(request);
    const found = await desk.open(person, params.siteId, params.id);
    if (found === null) return reply.problem(missing);
    const ref = { siteId: params.siteId, id: params.id as Id<"document"> };
    const others = await noteEditing(db, ref, person, body.leaving, app.clock.now());
    return { version: found.version, others };
  });
}
