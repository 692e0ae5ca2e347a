import type { FastifyInstance } from "fastify";
import { plainDateOf, type PlainDate } from "../../../../kernel/dates.ts";
import { explainedCalendar } from "../../../../modules/calendar/index.ts";
import {
  deadlineMessages,
  explain,
  receiptDay,
  receiptReason,
  receiptRules,
  runClock,
  type History,
} from "../../../../modules/deadlines/index.ts";
import { fileRequest, requestMessages, settingsOf } from "../../../../modules/requests/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/requests.ts";
import { serveRoute } from "../serve-route.ts";
import { noSite, placesFor, requestSite } from "./request-site.ts";

/** Taking in what came by paper, by word, by fax or by mail, and what would be due while it is typed in. */
export function registerRoutes(http: FastifyInstance, app: App): void {
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
    const { interpretation } = await settingsOf(app.database.read, site.id);
    const received = receiptDay(arrival, interpretation);
    const says = receiptReason(arrival, received.ok ? received.value : null);
    if (!received.ok && received.refusal === "not-yet-received")
      return { says, confirms, receivedOn: null, ...nothingRuns };
    if (!received.ok) return reply.problem(problemOf(received, deadlineMessages));
    const { calendar, nameOf } = await explainedCalendar(app.database.read, site.id);
    const clock = runClock(justReceived(received.value), calendar, interpretation);
    if (!clock.ok) return reply.problem(problemOf(clock, deadlineMessages));
    return {
      says,
      confirms,
      receivedOn: received.value,
      rules: clock.value.rules,
      dueOn: clock.value.due,
      workingDays: clock.value.total,
      provisional: clock.value.provisional,
      days: explain(clock.value, { calendar, nameOf, arrival }),
    };
  });

  serveRoute(http, contract.registerRequest, registering, async ({ body, request, reply }) => {
    const site = await requestSite(app);
    if (site === null) return reply.problem(noSite);
    const done = await fileRequest(app.requests, personOf(request), {
      ...body,
      siteId: site.id,
      arrivedOn: plainDateOf(body.arrivedOn),
      confirmedOn: body.confirmedOn === null ? null : plainDateOf(body.confirmedOn),
    });
    return done.ok ? done.value : reply.problem(problemOf(done, requestMessages));
  });
}

const nothingRuns = {
  rules: null,
  dueOn: null,
  workingDays: null,
  provisional: false,
  days: [],
};

/** A history in which nothing has happened since the receipt. */
function justReceived(receivedOn: PlainDate): History {
  return {
    receivedOn,
    corrections: [],
    consultations: [],
    extension: null,
    fee: null,
    delayedTo: null,
  };
}
