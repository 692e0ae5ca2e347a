import { isBlocked, loadLexicon } from "../../../modules/lexicon/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Db } from "../../../platform/database/database.ts";

/** Reads which questions the office has blocked, as they stand when it is asked. */
export function blockedNow(clock: Clock) {
  return async (db: Db): Promise<(question: string) => boolean> => {
    const { blocked } = await loadLexicon(db, clock.today());
    return (question) => isBlocked(blocked, question);
  };
}
