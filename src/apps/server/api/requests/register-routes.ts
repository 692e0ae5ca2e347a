import type { FastifyInstance } from "fastify";
import { plainDateOf } from "../../../../kernel/dates.ts";
import { explainedCalendar } from "../../../../modules/calendar/index.ts";
import {
  deadlineMessages,
  receiptDay,
  receiptReason,
  receiptRules,
  runClock,
} from "../../../../modules/deadlines/index.ts";
import {
  fileRequest,
  requestMessages,
  type RequestsDeps,
} from "../../../../modules/requests/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/requests.ts";
import { serveRoute } from "../serve-route.ts";
import { noSite, placesFor, requestSite } from "./request-site.ts";

/** Taking in what came by paper, by word, by fax or by mail, and what would be due while it is typed in. */
export function registerRoutes(http: FastifyInstance, app: App, deps: RequestsDeps): void {
  const registering = right("request.register");

  serveRoute(http, contract.requestDesk, registering, async ({ request }) => {
    const site = await requestSite(app);
    const organizations = site?.organizations ?? [];
    const open = placesFor(personOf(request), "request.register", organizations);
    return {
      today: app.clock.today(),
      // Villages and communities govern themselves and take no requests (条例 art. 27).
      organizations: organizations
        .filter((one) => one.kind !== "community" && one.kind !== "village")
        .filter((one) => open === null || open.includes(one.id))
        .map(({ id, name }) => ({ id, name })),
    };
  });

  serveRoute(http, contract.previewDue, registering, async ({ body, reply }) => {
    const site = await requestSite(app);
    if (site === null) return reply.problem(noSite);
    const { confirms } = receiptRules[body.channel];
    const arrival = {
      channel: body.channel,
      arrivedOn: plainDateOf(body.arrivedOn),
      confirmedOn: body.confirmedOn === null ? null : plainDateOf(body.confirmedOn),
    };
    const none = { rules: null, dueOn: null, workingDays: null, provisional: false, days: [] };
    const received = receiptDay(arrival);
    const says = receiptReason(arrival, received.ok ? received.value : null);
    if (!received.ok && received.refusal === "not-yet-received")
      return { says, confirms, receivedOn: null, ...none };
    if (!received.ok) return reply.problem(problemOf(received, deadlineMessages));
    const { calendar } = await explainedCalendar(app.database.read, site.id);
    const history = {
      receivedOn: received.value,
      corrections: [],
      consultations: [],
      extension: null,
      fee: null,
      delayedTo: null,
    };
    const clock = runClock(history, calendar);
    if (!clock.ok) return reply.problem(problemOf(clock, deadlineMessages));
    return {
      says,
      confirms,
      receivedOn: received.value,
      rules: clock.value.rules,
      dueOn: clock.value.due,
      workingDays: clock.value.total,
      provisional: clock.value.provisional,
      days: [],
    };
  });

  serveRoute(http, contract.registerRequest, registering, async ({ body, request, reply }) => {
    const site = await requestSite(app);
    if (site === null) return reply.problem(noSite);
    const done = await fileRequest(deps, personOf(request), {
      ...body,
      siteId: site.id,
      arrivedOn: plainDateOf(body.arrivedOn),
      confirmedOn: body.confirmedOn === null ? null : plainDateOf(body.confirmedOn),
    });
    return done.ok ? done.value : reply.problem(problemOf(done, requestMessages));
  });
}
