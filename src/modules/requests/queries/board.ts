import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import type { CaseState } from "../model.ts";
import type { Pile, PileDays } from "../rules/piles.ts";
import { casesWithin, isOpen, isUndelivered, type Within } from "./listed.ts";

/** How many open cases of an organ and an officer stand in a state and are how pressing. */
export type BoardCount = {
  readonly organizationId: number;
  /** Null: nobody has taken them yet. */
  readonly userId: string | null;
  readonly state: CaseState;
  readonly pile: Pile;
  readonly isConsulting: boolean;
  readonly provisional: boolean;
  readonly cases: number;
};

/** The board in one go: what is open, parted as far as anyone wants to add it up (states, piles, organs, officers). */
export async function board(
  db: Db,
  within: Within,
  days: PileDays,
): Promise<readonly BoardCount[]> {
  const pile = sql<Pile>`case
    when due_on is null then 'waiting'
    when due_on < ${days.orange}::date then 'overdue'
    when due_on < ${days.yellow}::date then 'orange'
    when due_on < ${days.later}::date then 'yellow'
    else 'later' end`;
  const rows = await casesWithin(db, within)
    .where(isOpen)
    .select((is) => [
      "organization_id",
      "user_id",
      "state",
      "is_consulting",
      "provisional",
      pile.as("pile"),
      is.fn.countAll<number>().as("cases"),
    ])
    .groupBy(["organization_id", "user_id", "state", "is_consulting", "provisional", "pile"])
    .execute();
  return rows.map((row) => ({
    organizationId: row.organization_id,
    userId: row.user_id,
    state: row.state,
    pile: row.pile,
    isConsulting: row.is_consulting,
    provisional: row.provisional,
    cases: row.cases,
  }));
}

/** How many answers are given and not yet delivered: posted and on the way, or come back. */
export async function undelivered(db: Db, within: Within): Promise<number> {
  const row = await casesWithin(db, within)
    .where(isUndelivered)
    .where("state", "=", "to-be-delivered")
    .select((is) => is.fn.countAll<number>().as("cases"))
    .executeTakeFirstOrThrow();
  return row.cases;
}
