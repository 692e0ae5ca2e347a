import type { Db } from "../../../platform/database/database.ts";
import { toBeTold, type Tellable } from "../rules/escalation.ts";
import { pileOf, type Pile, type PileDays } from "../rules/piles.ts";
import {
  casesWithin,
  isOpen,
  LISTED,
  toListed,
  type ListedRequest,
  type Within,
} from "./listed.ts";

export type Escalation = ListedRequest & {
  readonly pile: Pile;
  readonly tell: readonly Tellable[];
};

/** Cases whose term ends within five working days or has ended, the most pressing first, and who is told of each. */
export async function escalations(
  db: Db,
  within: Within,
  days: PileDays,
  most: number,
): Promise<readonly Escalation[]> {
  const rows = await casesWithin(db, within)
    .where(isOpen)
    .where("due_on", "<", days.later)
    .select(LISTED)
    .orderBy("due_on")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map((row) => {
    const listed = toListed(row);
    const pile = pileOf(listed.dueOn, days);
    return { ...listed, pile, tell: toBeTold(pile, listed.userId !== null) };
  });
}
