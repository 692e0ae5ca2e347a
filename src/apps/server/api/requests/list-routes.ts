import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { addDays, parsePlainDate, weekday, type PlainDate } from "../../../../kernel/dates.ts";
import { decisions } from "../../../../kernel/decision-codes.ts";
import { isWorkingDay } from "../../../../kernel/working-days.ts";
import type { SignedIn } from "../../../../modules/accounts/index.ts";
import { explainedCalendar } from "../../../../modules/calendar/index.ts";
import { receiptRules } from "../../../../modules/deadlines/index.ts";
import {
  countRequests,
  dueByDay,
  likelySame,
  searchRequests,
  type RequestSearch,
  type Within,
} from "../../../../modules/requests/index.ts";
import { contentDisposition } from "../../../../platform/http/index.ts";
import { csvLine } from "../../../csv-line.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/requests-lists.ts";
import { serveRoute } from "../serve-route.ts";
import { listDesk, officerAsked } from "./listed.ts";
import { noSite } from "./request-site.ts";
import { stateNames } from "./state-names.ts";

const BATCH = 200;
type Query = (typeof contract.listRequests)["query"]["_zod"]["output"];

/** All requests, as a list, as a file, and on the wall; and those that ask for the same. */
export function listRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const reading = right("request.read");

  serveRoute(http, contract.listRequests, reading, async ({ query, request, reply }) => {
    const person = personOf(request);
    const desk = await listDesk(app, person, query.organization);
    if (desk === null) return reply.problem(noSite);
    const search = searchOf(query, desk.within, person);
    const [total, found] = await Promise.all([
      countRequests(db, search),
      searchRequests(db, search, query),
    ]);
    return { today: desk.today, total, rows: await desk.shown(found.rows), next: found.next };
  });

  const schema = { querystring: contract.listRequests.query };
  http.get("/api/requests.csv", { config: reading, schema }, async (request, reply) => {
    const query = request.query as Query;
    const person = personOf(request);
    const desk = await listDesk(app, person, query.organization);
    if (desk === null) return reply.problem(noSite);
    const search = searchOf(query, desk.within, person);
    async function* lines(): AsyncGenerator<string> {
      yield `\uFEFF${csvLine(heads)}`;
      let after: string | undefined;
      do {
        const found = await searchRequests(db, search, { after, limit: BATCH });
        for (const row of (await desk?.shown(found.rows)) ?? [])
          yield csvLine([
            row.number,
            row.subject,
            row.organizationName,
            row.userName,
            row.applicantLabel,
            receiptRules[row.channel].name,
            stateNames[row.state],
            row.receivedOn ?? "",
            row.dueOn ?? "",
            row.concludedOn ?? "",
            row.outcomeCode === null ? "" : decisions[row.outcomeCode].short,
          ]);
        after = found.next ?? undefined;
      } while (after !== undefined);
    }
    return reply
      .header("cache-control", "no-store")
      .header("content-disposition", contentDisposition("attachment", "依申请公开.csv"))
      .type("text/csv; charset=utf-8")
      .send(Readable.from(lines()));
  });

  serveRoute(http, contract.dueCalendar, reading, async ({ query, request, reply }) => {
    const desk = await listDesk(app, personOf(request), query.organization);
    if (desk === null) return reply.problem(noSite);
    const { calendar, nameOf } = await explainedCalendar(db, desk.site.id);
    const month = query.month ?? desk.today.slice(0, 7);
    const days = daysOfMonth(month);
    const [first, last] = [days[0] ?? desk.today, days.at(-1) ?? desk.today];
    const due = new Map(
      (await dueByDay(db, desk.within, first, last)).map((one) => [one.day, one]),
    );
    return {
      today: desk.today,
      month,
      days: days.map((date) => {
        const isWorked = isWorkingDay(date, calendar);
        const isWeekend = weekday(date) === 0 || weekday(date) === 6;
        return {
          date,
          isWorked,
          name: isWorked === isWeekend || calendar.daysOff.has(date) ? nameOf(date) : null,
          cases: due.get(date)?.cases ?? 0,
          provisional: due.get(date)?.provisional ?? 0,
        };
      }),
    };
  });

  serveRoute(http, contract.likelySameRequests, right("request.register"), async (asked) => {
    const { body, request, reply } = asked;
    const desk = await listDesk(app, personOf(request), undefined);
    if (desk === null) return reply.problem(noSite);
    return { rows: await desk.shown(await likelySame(db, app.requests.sealer, desk.within, body)) };
  });
}

const heads = [
  "登记编号",
  "内容",
  "机关",
  "承办人",
  "申请人",
  "提交方式",
  "状态",
  "收到日期",
  "答复期限",
  "办结日期",
  "办理结果",
];

function searchOf(query: Query, within: Within, person: SignedIn): RequestSearch {
  const { state, channel, outcome } = query;
  return {
    ...within,
    text: query.q,
    states: state === undefined ? undefined : [state],
    channels: channel === undefined ? undefined : [channel],
    outcomes: outcome === undefined ? undefined : [outcome],
    userId: officerAsked(query.officer, person),
    receivedFrom: query.receivedFrom as PlainDate | undefined,
    receivedTo: query.receivedTo as PlainDate | undefined,
  };
}

function daysOfMonth(month: string): readonly PlainDate[] {
  const days: PlainDate[] = [];
  let date = parsePlainDate(`${month}-01`);
  while (date?.startsWith(month) === true) {
    days.push(date);
    date = addDays(date, 1);
  }
  return days;
}
