import type { FastifyInstance } from "fastify";
import { workingCalendar } from "../../../modules/calendar/index.ts";
import { columnTrail, siteById } from "../../../modules/columns/index.ts";
import { proposedDisplayEnd } from "../../../modules/documents/index.ts";
import { right } from "../access/rights.ts";
import type { App } from "../app.ts";
import { proposeDisplayEnd } from "./contract/notices.ts";
import { serveRoute } from "./serve-route.ts";

/** Proposes how long a public notice is shown, for a person to confirm. */
export function displayEndRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  serveRoute(http, proposeDisplayEnd, right("document.draft"), async ({ query }) => {
    const [column] = await columnTrail(db, query.columnId);
    if (column === undefined) return { until: null };
    const site = await siteById(db, column.siteId);
    const calendar = await workingCalendar(db, site?.groupId ?? column.siteId);
    const notice = { title: query.title, genre: query.genre ?? null };
    return { until: proposedDisplayEnd(notice, column.name, app.clock.today(), calendar) };
  });
}
