import type { FastifyInstance } from "fastify";
import { decisions } from "../../../kernel/decision-codes.ts";
import { detailNames } from "../../../kernel/decision-details.ts";
import type { Action, SignedIn } from "../../../modules/accounts/index.ts";
import { workingCalendar } from "../../../modules/calendar/index.ts";
import { complaintDaysOf, countRemedies, remediesOf } from "../../../modules/remedies/index.ts";
import {
  countedAt,
  formOf,
  periodOf,
  requestReport,
  type FigureAsked,
} from "../../../modules/reports/index.ts";
import { casesOf, countCases } from "../../../modules/requests/index.ts";
import { notAllowed, personOf, right } from "../access/rights.ts";
import type { App } from "../app.ts";
import * as contract from "./contract/request-figures.ts";
import { remedyView } from "./remedy-view.ts";
import { noSite, placesFor, requestSite } from "./requests/request-site.ts";
import { serveRoute } from "./serve-route.ts";

const ROWS = 50;

/** The figures on requests, and what is behind each of them. */
export function requestFigureRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;

  serveRoute(http, contract.requestFigures, right("report.read"), async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const { year, quarter, from, to, form, ...place } = asked.query;
    const seen = seenBy(personOf(asked.request), "report.read", site.organizations);
    // Whoever sees a part of the district begins with the first organization of that part.
    const organization = place.organization ?? (seen.all ? undefined : seen.places[0]?.slug);
    if (!seen.all && !seen.places.some((one) => one.slug === organization))
      return asked.reply.problem(notAllowed);
    const report = await requestReport(
      db,
      {
        siteId: site.id,
        organizations: site.organizations,
        place: { ...place, organization },
        period:
          from === undefined || to === undefined ? periodOf(year, quarter ?? null) : { from, to },
      },
      form ?? formOf(year),
    );
    return {
      ...report,
      organizationSlug: organization ?? null,
      places: seen.places.map(({ slug, name }) => ({ slug, name })),
      seesDistrict: seen.all,
    };
  });

  serveRoute(http, contract.casesOfFigure, right("request.read"), async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const { after, organization, reach, unit, from, to, ...filter } = asked.query;
    const place = { organization, reach, unit };
    const seen = seenBy(personOf(asked.request), "request.read", site.organizations);
    if (!seen.all && !seen.places.some((one) => one.slug === organization))
      return asked.reply.problem(notAllowed);
    const definition = { ...countedAt(figureAsked(site, place, { from, to })), ...filter };
    const [count, page] = await Promise.all([
      countCases(db, definition),
      casesOf(db, definition, { after, limit: ROWS }),
    ]);
    return {
      count,
      organization: nameOf(site.organizations, organization),
      rows: page.rows.map(({ organizationId, code, detail, ...row }) => ({
        ...row,
        organizationName: site.nameOf(organizationId),
        outcome:
          code === null
            ? null
            : `${decisions[code].short}${detail === null ? "" : `：${detailNames[detail]}`}`,
      })),
      next: page.next,
    };
  });

  serveRoute(http, contract.remediesOfFigure, right("request.read"), async (asked) => {
    const site = await requestSite(app);
    if (site === null) return asked.reply.problem(noSite);
    const { after, organization, reach, unit, from, to, ...filter } = asked.query;
    const place = { organization, reach, unit };
    const seen = seenBy(personOf(asked.request), "request.read", site.organizations);
    if (!seen.all && !seen.places.some((one) => one.slug === organization))
      return asked.reply.problem(notAllowed);
    const { siteId, organizationIds } = countedAt(figureAsked(site, place, { from, to }));
    const definition = { siteId, organizationIds, from, to, ...filter };
    const [count, page, calendar, complaintDays] = await Promise.all([
      countRemedies(db, definition),
      remediesOf(db, definition, { after, limit: ROWS }),
      workingCalendar(db, site.id),
      complaintDaysOf(db, site.id),
    ]);
    const about = { nameOf: site.nameOf, calendar, today: app.clock.today(), complaintDays };
    return {
      count,
      organization: nameOf(site.organizations, organization),
      rows: page.rows.map((row) => remedyView(row, about)),
      next: page.next,
    };
  });
}

type Organizations = FigureAsked["organizations"];

/** The organizations at which a person may see figures or cases; of the whole district those that still stand. */
function seenBy(person: SignedIn, action: Action, organizations: Organizations) {
  const within = placesFor(person, action, organizations);
  return {
    all: within === null,
    places:
      within === null ? organizations : organizations.filter((one) => within.includes(one.id)),
  };
}

function figureAsked(
  site: { readonly id: number; readonly organizations: Organizations },
  place: FigureAsked["place"],
  period: FigureAsked["period"],
): FigureAsked {
  return { siteId: site.id, organizations: site.organizations, place, period };
}

function nameOf(organizations: Organizations, slug: string | undefined): string {
  return organizations.find((one) => one.slug === slug)?.name ?? "全区";
}
