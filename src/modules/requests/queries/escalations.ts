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

/**
 * Cases whose term ends within five working days or has ended, the most pressing first, and who is told of each; then
 * those that have waited for their confirmation since before today, for it is due on the day they arrive (条例 art. 31).
 */
export async function escalations(
  db: Db,
  within: Within,
  days: PileDays,
  most: number,
): Promise<readonly Escalation[]> {
  const pressing = await casesWithin(db, within)
    .where(isOpen)
    .where("due_on", "<", days.later)
    .select(LISTED)
    .orderBy("due_on")
    .orderBy("id")
    .limit(most)
    .execute();
  const unconfirmed = await casesWithin(db, within)
    .where(isOpen)
    .where("state", "=", "unconfirmed")
    .where("due_on", "is", null)
    .where("arrived_on", "<", days.orange)
    .select(LISTED)
    .orderBy("arrived_on")
    .orderBy("id")
    .limit(most - pressing.length)
    .execute();
  return [...pressing, ...unconfirmed].map((row) => {
    const listed = toListed(row);
    const pile = pileOf(listed.dueOn, days);
    return { ...listed, pile, tell: toBeTold(pile, listed.userId !== null) };
  });
}
