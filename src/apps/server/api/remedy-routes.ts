import type { FastifyInstance } from "fastify";
import type { Result } from "../../../kernel/result.ts";
import { workingCalendar } from "../../../modules/calendar/index.ts";
import { organizationTrail } from "../../../modules/organizations/index.ts";
import {
  appealRemedy,
  complaintDaysOf,
  decideRemedy,
  endings,
  enterRemedy,
  listRemedies,
  remarksOn,
  remedyById,
  remedyMessages,
  remedyRemarks,
  settleComplaintDays,
  takeBackDecision,
  voidRemedy,
  type RemediesDeps,
  type RemedyRefusal,
} from "../../../modules/remedies/index.ts";
import { caseNumbered } from "../../../modules/requests/index.ts";
import { problemOf } from "../../../platform/http/index.ts";
import { databaseForChanges } from "../../gates.ts";
import { mayAt } from "../access/places.ts";
import { personOf, right } from "../access/rights.ts";
import type { App } from "../app.ts";
import * as contract from "./contract/remedies.ts";
import { remedyView } from "./remedy-view.ts";
import { noSite, placesFor, requestSite } from "./requests/request-site.ts";
import { serveRoute, type Asked } from "./serve-route.ts";

const ROWS = 50;
const notFound = { status: 404, code: "not-found", detail: remedyMessages["not-found"] };

/** What follows replies: entered, decided, taken further, corrected. To whoever may not read it, it does not exist. */
export function remedyRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const deps: RemediesDeps = {
    db: databaseForChanges(app),
    clock: app.clock,
    trailOf: organizationTrail,
  };
  const viewing = async (site: NonNullable<Awaited<ReturnType<typeof requestSite>>>) => ({
    nameOf: site.nameOf,
    calendar: await workingCalendar(db, site.id),
    today: app.clock.today(),
    complaintDays: await complaintDaysOf(db, site.id),
  });

  serveRoute(http, contract.listRemedies, right("request.read"), async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const { organization, request, after, ...filter } = asked.query;
    const page = await listRemedies(
      db,
      {
        ...filter,
        siteId: site.id,
        within: placesFor(personOf(asked.request), "request.read", site.organizations),
        caseId: request,
        organizationId:
          organization === undefined
            ? undefined
            : (site.organizations.find((one) => one.slug === organization)?.id ?? -1),
      },
      { after, limit: ROWS },
    );
    const about = await viewing(site);
    return { rows: page.rows.map((row) => remedyView(row, about)), next: page.next };
  });

  serveRoute(http, contract.oneRemedy, right("request.read"), async (asked) => {
    const site = await requestSite(app);
    const found = site === null ? null : await remedyById(db, site.id, asked.params.id);
    const person = personOf(asked.request);
    if (site === null || found === null) return asked.reply.problem(notFound);
    if (!(await mayAt(db, person, "request.read", found.organizationId)))
      return asked.reply.problem(notFound);
    const about = await viewing(site);
    const request =
      found.caseId === null ? null : await caseNumbered(db, site.id, found.requestNumber);
    return {
      ...remedyView(found, about),
      remarks: remarksOn(found, request, about.calendar).map((one) => remedyRemarks[one]),
      mayChange:
        found.voidedOn === null &&
        (await mayAt(db, person, "request.handle", found.organizationId)),
      endings: endings[found.kind].map(({ code, label, needsText }) => ({
        code,
        label,
        needsText,
      })),
      today: about.today,
    };
  });

  serveRoute(http, contract.enterRemedy, right("request.handle"), async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const { isOld, ...remedy } = asked.body;
    const done = await enterRemedy(
      deps,
      personOf(asked.request),
      {
        ...remedy,
        siteId: site.id,
        reconsiderationId: remedy.reconsiderationId as never,
      },
      isOld,
    );
    return done.ok ? done.value : asked.reply.problem(problemOf(done, remedyMessages));
  });

  serveRoute(http, contract.complaintTerm, right("request.read"), async ({ reply }) => {
    const site = await requestSite(app);
    return site === null
      ? reply.problem(noSite)
      : { workingDays: await complaintDaysOf(db, site.id) };
  });
  serveRoute(http, contract.settleComplaintTerm, right("request.administer"), async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const { workingDays } = asked.body;
    const done = await settleComplaintDays(deps, personOf(asked.request), site.id, workingDays);
    return done.ok ? { workingDays } : asked.reply.problem(problemOf(done, remedyMessages));
  });

  /** Makes a change of a remedy that is there. */
  async function change<T>(
    asked: Pick<Asked<typeof contract.decideRemedy>, "params" | "reply"> & {
      readonly body: { readonly version: number };
    },
    work: (seen: {
      readonly siteId: number;
      readonly id: string;
      readonly version: number;
    }) => Promise<Result<T, RemedyRefusal>>,
  ) {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const seen = { siteId: site.id, id: asked.params.id, version: asked.body.version };
    const done = await work(seen);
    return done.ok ? done.value : asked.reply.problem(problemOf(done, remedyMessages));
  }
  const handling = right("request.handle");
  serveRoute(http, contract.decideRemedy, handling, (asked) =>
    change(asked, (seen) => decideRemedy(deps, personOf(asked.request), seen, asked.body)),
  );
  serveRoute(http, contract.appealRemedy, handling, (asked) =>
    change(asked, (seen) => appealRemedy(deps, personOf(asked.request), seen, asked.body)),
  );
  serveRoute(http, contract.takeBackRemedyDecision, handling, (asked) =>
    change(asked, (seen) =>
      takeBackDecision(deps, personOf(asked.request), seen, asked.body.reason),
    ),
  );
  serveRoute(http, contract.voidRemedy, handling, (asked) =>
    change(asked, (seen) => voidRemedy(deps, personOf(asked.request), seen, asked.body.reason)),
  );
}
