import type { FastifyInstance } from "fastify";
import { addDays, type PlainDate } from "../../../../kernel/dates.ts";
import { namesOf } from "../../../../modules/accounts/index.ts";
import {
  board,
  caseStates,
  dueList,
  escalations,
  piles,
  undelivered,
  type BoardCount,
  type DueFilter,
} from "../../../../modules/requests/index.ts";
import { deputiesFrom } from "../../../../modules/reviews/index.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/requests-lists.ts";
import { serveRoute } from "../serve-route.ts";
import { listDesk, officerAsked } from "./listed.ts";
import { noSite } from "./request-site.ts";

type Pile = (typeof piles)[number];
const MOST_PRESSING = 200;

/** What is open, by how pressing it is; whose work it is; and who is told. */
export function boardRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const reading = right("request.read");

  serveRoute(http, contract.requestBoard, reading, async ({ query, request, reply }) => {
    const person = personOf(request);
    const desk = await listDesk(app, person, query.organization);
    if (desk === null) return reply.problem(noSite);
    const all = await board(db, desk.within, desk.days);
    const userId = officerAsked(query.officer, person);
    const counts = userId === undefined ? all : all.filter((one) => one.userId === userId);
    const shown = await Promise.all(
      piles.map(async (pile) => {
        const filter = { ...desk.within, userId, ...dueOf(pile, desk.days) };
        const { rows } = await dueList(db, filter, { limit: query.each });
        return {
          pile,
          total: sum(counts.filter((one) => one.pile === pile)),
          rows: await desk.shown(rows),
        };
      }),
    );
    return {
      today: desk.today,
      piles: shown,
      states: caseStates
        .map((state) => ({ state, total: sum(counts.filter((one) => one.state === state)) }))
        .filter((one) => one.total > 0),
      consulting: sum(counts.filter((one) => one.isConsulting)),
      provisional: sum(counts.filter((one) => one.provisional)),
      undelivered: await undelivered(db, desk.within),
      organizations: [...Map.groupBy(all, (one) => one.organizationId)]
        .map(([id, some]) => ({ id, name: desk.site.nameOf(id), total: sum(some) }))
        .toSorted((one, other) => other.total - one.total),
      officers: await workload(all, desk.today),
    };
  });

  /** How much each officer has, how much of it presses, and who stands in for them today. */
  async function workload(counts: readonly BoardCount[], today: PlainDate) {
    const byOfficer = Map.groupBy(counts, (one) => one.userId);
    const ids = [...byOfficer.keys()].filter((id) => id !== null);
    const deputies = (await deputiesFrom(db, today, ids)).filter((one) => one.from <= today);
    const names = await namesOf(db, [...ids, ...deputies.map((one) => one.deputyId)]);
    return [...byOfficer]
      .map(([id, some]) => {
        const deputy = deputies.find((one) => one.userId === id);
        return {
          id,
          name: id === null ? "" : (names.get(id) ?? ""),
          total: sum(some),
          pressing: sum(some.filter((one) => one.pile === "orange" || one.pile === "yellow")),
          overdue: sum(some.filter((one) => one.pile === "overdue")),
          standIn: deputy === undefined ? null : (names.get(deputy.deputyId) ?? ""),
        };
      })
      .toSorted((one, other) => other.total - one.total);
  }

  serveRoute(http, contract.dueRequests, reading, async ({ query, request, reply }) => {
    const person = personOf(request);
    const desk = await listDesk(app, person, query.organization);
    if (desk === null) return reply.problem(noSite);
    const { state, channel, after, limit, pile } = query;
    const filter: DueFilter = {
      ...desk.within,
      userId: officerAsked(query.officer, person),
      states: state === undefined ? undefined : [state],
      channels: channel === undefined ? undefined : [channel],
      dueFrom: query.dueFrom as PlainDate | undefined,
      dueTo: query.dueTo as PlainDate | undefined,
      ...(pile === undefined ? {} : dueOf(pile, desk.days)),
    };
    const found = await dueList(db, filter, { after, limit });
    return { today: desk.today, rows: await desk.shown(found.rows), next: found.next };
  });

  serveRoute(http, contract.pressingRequests, reading, async ({ query, request, reply }) => {
    const desk = await listDesk(app, personOf(request), query.organization);
    if (desk === null) return reply.problem(noSite);
    const rows = await escalations(db, desk.within, desk.days, MOST_PRESSING);
    return { today: desk.today, rows: await desk.shown(rows) };
  });
}

function sum(counts: readonly BoardCount[]): number {
  return counts.reduce((all, one) => all + one.cases, 0);
}

/** The stretch of due days of a pile. */
function dueOf(
  pile: Pile,
  days: { readonly orange: PlainDate; readonly yellow: PlainDate; readonly later: PlainDate },
): Pick<DueFilter, "dueFrom" | "dueTo" | "withoutDay"> {
  switch (pile) {
    case "overdue":
      return { dueTo: addDays(days.orange, -1) };
    case "orange":
      return { dueFrom: days.orange, dueTo: addDays(days.yellow, -1) };
    case "yellow":
      return { dueFrom: days.yellow, dueTo: addDays(days.later, -1) };
    case "later":
      return { dueFrom: days.later };
    case "waiting":
      return { withoutDay: true };
  }
}
