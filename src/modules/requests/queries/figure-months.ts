import { sql, type Expression, type SqlBool } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import { chosenCases, countedOn, type CaseDefinition } from "./figure-definition.ts";

export type CaseMonth = {
  /** '2024-03' */
  readonly month: string;
  readonly received: number;
  readonly concluded: number;
  readonly concludedInTerm: number;
  /** From the day of receipt to the day of signing, added up over those concluded. */
  readonly days: number;
};

/** Month by month: what came in, what was concluded, how much of it within its term, and how long it took. */
export async function caseMonths(
  db: Db,
  place: Pick<CaseDefinition, "siteId" | "organizationIds" | "from" | "to" | "wholeOnly">,
): Promise<readonly CaseMonth[]> {
  const monthOf = (day: Expression<string>) => sql<string>`to_char(${day}, 'YYYY-MM')`;
  const receivedIn = monthOf(countedOn);
  const concludedIn = monthOf(sql`concluded_on`);
  const [received, concluded] = await Promise.all([
    chosenCases(db, { ...place, measure: "received" })
      .select((is) => [receivedIn.as("month"), is.fn.countAll<number>().as("n")])
      .groupBy(receivedIn)
      .execute(),
    chosenCases(db, { ...place, measure: "concluded" })
      .select((is) => [
        concludedIn.as("month"),
        is.fn.countAll<number>().as("n"),
        sql<number>`(count(*) filter (where due_on is null or concluded_on <= due_on))::int`.as(
          "in_term",
        ),
        sql<number>`coalesce(sum(concluded_on - ${countedOn}), 0)::int`.as("days"),
      ])
      .groupBy(concludedIn)
      .execute(),
  ]);
  const months = new Map<string, CaseMonth>();
  const nothing = { received: 0, concluded: 0, concludedInTerm: 0, days: 0 };
  for (const { month, n } of received) months.set(month, { ...nothing, month, received: n });
  for (const row of concluded)
    months.set(row.month, {
      ...(months.get(row.month) ?? { ...nothing, month: row.month }),
      concluded: row.n,
      concludedInTerm: row.in_term,
      days: row.days,
    });
  return [...months.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

/** What was paid in a period for handling information (信息处理费), in yuan, by organization. */
export async function feesPaid(
  db: Db,
  place: Pick<CaseDefinition, "siteId" | "organizationIds" | "from" | "to">,
): Promise<ReadonlyMap<number, number>> {
  const sum = sql<number>`sum((facts->>'yuan')::numeric)::float8`;
  let query = db
    .selectFrom("requests.events as event")
    .innerJoin("requests.cases as found", (on) =>
      on.onRef("found.site_id", "=", "event.site_id").onRef("found.id", "=", "event.case_id"),
    )
    .select(["found.organization_id as organization", sum.as("yuan")])
    .where("event.site_id", "=", place.siteId)
    .where("event.kind", "=", "fee-paid")
    .where(sql<SqlBool>`(event.facts->>'on') between ${place.from} and ${place.to}`)
    .groupBy("found.organization_id");
  if (place.organizationIds !== null)
    query = query.where("found.organization_id", "in", [...place.organizationIds, -1]);
  return new Map((await query.execute()).map((row) => [row.organization, row.yuan]));
}
