import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { actorOf, type Doer } from "../../accounts/index.ts";
import { removeEntries } from "../../search/index.ts";
import type { Answer, DocumentsDeps, Seen } from "../deps.ts";
import type { DocumentRefusal } from "../messages.ts";
import type { DocumentFacts } from "../model.ts";
import * as store from "../store.ts";
import { expectAppearance } from "../timing/store/appearances.ts";
import { mayAtAll, trailsOf } from "../way.ts";
import { mayBreak, type Forced } from "./break-freeze.ts";
import { pagesEvent, publishedEdition, subjectOf, touchedOf } from "./content.ts";

/** One way of taking a published document off the public. */
export type TakingOff = {
  readonly event: "document.withdrawn" | "document.archived";
  /** Whether the document may be taken off for this reason; answers the reason as it is kept. */
  may(found: DocumentFacts, reason: string): Result<{ readonly reason: string }, DocumentRefusal>;
  write(tx: Tx, found: DocumentFacts, reason: string, at: Date): Promise<void>;
};

/**
 * Takes a published document off page, lists, search, feeds and attachments in one transaction, wherever its next
 * edition stands. That it is gone is to be proved at its address.
 */
export function takeOff(
  way: TakingOff,
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  reason: string,
  forced: Forced | null = null,
): Answer<{ readonly reason: string; readonly version: number }> {
  return deps.db.transact(
    async (tx): Answer<{ readonly reason: string; readonly version: number }> => {
      const found = await store.lock(tx, seen.siteId, seen.id);
      if (found === null) return refuse("not-found");
      if (found.version !== seen.version) return refuse("changed-by-someone-else");
      const shown = await publishedEdition(tx, found);
      const permitted = mayAtAll(doer, "document.withdraw", await trailsOf(tx, [shown]));
      if (!permitted.ok) return permitted;
      const allowed = way.may(found, reason);
      if (!allowed.ok) return allowed;
      const free = await deps.mayTouch(tx, touchedOf(found, [shown]), deps.clock.now());
      const broken = free.ok ? null : mayBreak(doer, free, forced);
      if (broken !== null && !broken.ok) return broken;

      const at = deps.clock.now();
      await way.write(tx, found, allowed.value.reason, at);
      await removeEntries(tx, [found.id]);
      await expectAppearance(tx, found, "gone", at);
      if (shown !== null) {
        await deps.jobs.enqueue(tx, "pages", pagesEvent(way.event, found, [shown.fields]));
      }
      await record(tx, {
        at,
        by: actorOf(doer),
        event: way.event,
        subject: subjectOf(found),
        data: { reason: allowed.value.reason, ...broken?.value },
      });
      return ok({ ...allowed.value, version: found.version + 1 });
    },
  );
}
