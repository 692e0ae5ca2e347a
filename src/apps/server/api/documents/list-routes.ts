import type { FastifyInstance } from "fastify";
import { countDocuments, listDocuments } from "../../../../modules/documents/index.ts";
import { personOf, right } from "../../access/rights.ts";
import { portalOf, type App } from "../../app.ts";
import { named, placesOfGroup } from "../../documents/names.ts";
import { readableWithin } from "../../documents/readable.ts";
import { listDocuments as listContract } from "../contract/documents.ts";
import { serveRoute } from "../serve-route.ts";

/** The list of documents: what the person may read of what they ask for. */
export function listRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  serveRoute(http, listContract, right("document.read"), async ({ query, request }) => {
    const { after, limit, ...asked } = query;
    const places = await placesOfGroup(db, (await portalOf(app))?.groupId ?? 0);
    const person = personOf(request);
    const within = readableWithin(person, places.organizations);
    const archiveWithin = readableWithin(person, places.organizations, "document.archive.read");
    const filter = { ...asked, archiveWithin };
    const [total, page] = await Promise.all([
      countDocuments(db, places.groupId, filter, within),
      listDocuments(db, places.groupId, filter, { after, limit, within }),
    ]);
    return { total, rows: page.rows.map((row) => named(row, places)), next: page.next };
  });
}
