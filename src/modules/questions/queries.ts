import { sql } from "kysely";
import { addDays, type PlainDate } from "../../kernel/dates.ts";
import type { Db } from "../../platform/database/database.ts";
import { FEWEST_DAYS, type AskedQuestion, type DayTotals, type Period } from "./model.ts";
import "./tables.ts";

/** Which questions are asked for: all, those that found nothing when asked last, those that found something nobody opened. */
export const questionLists = ["most", "without-result", "without-click"] as const;
export type QuestionList = (typeof questionLists)[number];

type Row = Omit<AskedQuestion, "withoutResult" | "lastDay"> & {
  readonly without_result: number;
  readonly last_day: PlainDate;
};

/** Questions of a site in a period, those first that were asked most; `fewestDays` leaves rarer ones out. */
export async function questionsOf(
  db: Db,
  siteId: number,
  period: Period,
  asked: { readonly list: QuestionList; readonly limit: number; readonly fewestDays?: number },
): Promise<readonly AskedQuestion[]> {
  const which = {
    most: sql`true`,
    "without-result": sql`(array_agg(without_result order by day desc))[1] > 0`,
    "without-click": sql`sum(clicks) = 0 and sum(searches) > sum(without_result)`,
  }[asked.list];
  const { rows } = await sql<Row>`
    select question, sum(searches)::int as searches, sum(without_result)::int as without_result,
      sum(clicks)::int as clicks, count(*)::int as days, max(day) as last_day
    from questions.days
    where site_id = ${siteId} and day between ${period.from} and ${period.to} and searches > 0
    group by question
    having ${which} and count(*) >= ${asked.fewestDays ?? 1}
    order by ${asked.list === "without-result" ? sql`sum(without_result)` : sql`sum(searches)`} desc, max(day) desc, question
    limit ${asked.limit}`.execute(db);
  return rows.map(({ without_result, last_day, ...row }) => ({
    ...row,
    withoutResult: without_result,
    lastDay: last_day,
  }));
}

/** All searches of a site by the day; days without any are absent. */
export async function totalsByDay(
  db: Db,
  siteId: number,
  { from, to }: Period,
): Promise<readonly DayTotals[]> {
  const rows = await db
    .selectFrom("questions.totals")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .orderBy("day")
    .execute();
  return rows.map((row) => ({
    day: row.day,
    searches: row.searches,
    withoutResult: row.without_result,
    clicks: row.clicks,
    personal: row.personal,
    leftOut: row.left_out,
  }));
}

/** Questions of a period that were not asked in the weeks before it, those first that were asked most. */
export async function newQuestions(
  db: Db,
  siteId: number,
  period: Period,
  limit: number,
): Promise<readonly { readonly question: string; readonly searches: number }[]> {
  const { rows } = await sql<{ question: string; searches: number }>`
    select question, sum(searches)::int as searches from questions.days d
    where site_id = ${siteId} and day between ${period.from} and ${period.to}
      and not exists (select from questions.days o where o.site_id = d.site_id and o.question = d.question
        and o.day < ${period.from} and o.day >= ${addDays(period.from, -56)})
    group by question having sum(searches) > 1 order by 2 desc, question limit ${limit}`.execute(
    db,
  );
  return rows;
}

const GOOD_FOR_DAYS = 90;

/**
 * Questions that may be suggested to everybody: asked in the last three months on three days or more, found
 * something, and led somebody to a hit. Those asked most come first. What is blocked is left out by the caller.
 */
export async function goodQuestions(
  db: Db,
  today: PlainDate,
  limit = 5_000,
): Promise<
  readonly { readonly siteId: number; readonly question: string; readonly searches: number }[]
> {
  const { rows } = await sql<{ siteId: number; question: string; searches: number }>`
    select site_id as "siteId", question, sum(searches)::int as searches from questions.days
    where day > ${addDays(today, -GOOD_FOR_DAYS)} and day <= ${today}
    group by site_id, question
    having count(*) filter (where searches > 0) >= ${FEWEST_DAYS} and sum(clicks) > 0
      and (array_agg(without_result order by day desc))[1] = 0
    order by 3 desc, question limit ${limit}`.execute(db);
  return rows;
}
