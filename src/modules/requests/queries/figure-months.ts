import { sql, type Expression } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import { chosenCases, countedOn, type CaseDefinition } from "./figure-definition.ts";

export type CaseMonth = {
  /** '2024-03' */
  readonly month: string;
  readonly received: number;
  readonly concluded: number;
  readonly concludedInTerm: number;
  /** Calendar days from the receipt to the end, added up over those concluded. */
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

type Counted = Pick<CaseDefinition, "siteId" | "organizationIds" | "from" | "to">;

/** What was paid in a period for handling information (信息处理费), in yuan. */
export async function feesPaid(db: Db, place: Counted): Promise<number> {
  const paid = sql<boolean>`kind = 'fee-paid' and (facts->>'on') between ${place.from} and ${place.to}`;
  const { yuan } = await db
    .selectFrom("requests.events")
    .select(sql<number>`coalesce(sum((facts->>'yuan')::numeric), 0)::float8`.as("yuan"))
    .where("site_id", "=", place.siteId)
    .where("case_id", "in", chosenCases(db, { ...place, measure: "paid" }).select("id"))
    .where(paid)
    .executeTakeFirstOrThrow();
  return yuan;
}

/** Of the cases closed in a period for want of payment (F2), how many had been sent a notice of the fee. */
export async function unpaidAfterNotice(db: Db, place: Counted): Promise<number> {
  const noticed = sql<boolean>`exists (select from requests.events e where e.site_id = cases.site_id
    and e.case_id = cases.id and e.kind = 'fee-noticed')`;
  const { n } = await chosenCases(db, { ...place, measure: "concluded", outcomes: ["F2"] })
    .select((is) => is.fn.countAll<number>().as("n"))
    .where(noticed)
    .executeTakeFirstOrThrow();
  return n;
}
