import type { FastifyInstance } from "fastify";
import { addDays, plainDateOf, weekday, type PlainDate } from "../../../../kernel/dates.ts";
import {
  FEWEST_DAYS,
  newQuestions,
  questionsOf,
  totalsByDay,
  type DayTotals,
  type Period,
} from "../../../../modules/questions/index.ts";
import { contentDisposition } from "../../../../platform/http/index.ts";
import { csvLine } from "../../../csv-line.ts";
import { right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/search.ts";
import { serveRoute } from "../serve-route.ts";
import { noSite, siteAsked } from "./site-asked.ts";

const [MOST_SHOWN, MOST_EXPORTED, LONGEST_IN_WEEK] = [200, 10_000, 10];

/** What the public looks for, for those who mend what is not found. */
export function questionRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const reading = right("search.read");

  serveRoute(http, contract.listQuestions, reading, async ({ query, reply }) => {
    const site = await siteAsked(app, query.siteId);
    if (site === null) return reply.problem(noSite);
    const period = lastDays(query.days, app.clock.today());
    const [rows, byDay] = await Promise.all([
      questionsOf(db, site.id, period, { list: query.list, limit: MOST_SHOWN }),
      totalsByDay(db, site.id, period),
    ]);
    return { rows, totals: sumOf(byDay) };
  });

  serveRoute(http, contract.weekOfQuestions, reading, async ({ query, reply }) => {
    const site = await siteAsked(app, query.siteId);
    if (site === null) return reply.problem(noSite);
    const from = mondayOf(
      query.from === undefined ? addDays(app.clock.today(), -7) : plainDateOf(query.from),
    );
    const week = { from, to: addDays(from, 6) };
    const last = { from: addDays(from, -7), to: addDays(from, -1) };
    const [byDay, byDayBefore, top, fresh, unanswered] = await Promise.all([
      totalsByDay(db, site.id, week),
      totalsByDay(db, site.id, last),
      questionsOf(db, site.id, week, { list: "most", limit: LONGEST_IN_WEEK }),
      newQuestions(db, site.id, week, LONGEST_IN_WEEK),
      questionsOf(db, site.id, week, { list: "without-result", limit: LONGEST_IN_WEEK }),
    ]);
    const searchesOn = (all: readonly DayTotals[], day: PlainDate) =>
      all.find((one) => one.day === day)?.searches ?? 0;
    return {
      ...week,
      isOver: week.to < app.clock.today(),
      byDay: Array.from({ length: 7 }, (_, index) => {
        const day = addDays(from, index);
        const before = searchesOn(byDayBefore, addDays(day, -7));
        return { day, searches: searchesOn(byDay, day), before };
      }),
      totals: sumOf(byDay),
      before: sumOf(byDayBefore),
      top,
      fresh,
      unanswered,
    };
  });

  const options = { config: reading, schema: { querystring: contract.lastDays } };
  http.get("/api/search/questions.csv", options, async (request, reply) => {
    const query = contract.lastDays.parse(request.query);
    const site = await siteAsked(app, query.siteId);
    if (site === null) return reply.problem(noSite);
    const period = lastDays(query.days, app.clock.today());
    const asked = { list: "most", limit: MOST_EXPORTED, fewestDays: FEWEST_DAYS } as const;
    const rows = await questionsOf(db, site.id, period, asked);
    const lines = [
      ["搜索词", "搜索次数", "无结果次数", "点击次数", "出现天数", "最近一天"],
      ...rows.map((one) => [
        one.question,
        one.searches,
        one.withoutResult,
        one.clicks,
        one.days,
        one.lastDay,
      ]),
    ];
    const name = `搜索词-${period.from}至${period.to}.csv`;
    return reply
      .header("cache-control", "no-store")
      .header("content-disposition", contentDisposition("attachment", name))
      .type("text/csv; charset=utf-8")
      .send(`\uFEFF${lines.map((line) => csvLine(line.map(String))).join("")}`);
  });
}

function lastDays(days: number, today: PlainDate): Period {
  return { from: addDays(today, 1 - days), to: today };
}

function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, -((weekday(day) + 6) % 7));
}

function sumOf(days: readonly DayTotals[]) {
  const sum = (pick: (one: DayTotals) => number) => days.reduce((all, one) => all + pick(one), 0);
  return {
    searches: sum((one) => one.searches),
    withoutResult: sum((one) => one.withoutResult),
    clicks: sum((one) => one.clicks),
    personal: sum((one) => one.personal),
    leftOut: sum((one) => one.leftOut),
  };
}
