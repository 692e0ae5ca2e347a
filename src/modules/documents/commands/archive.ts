import { beijingDay } from "../../../kernel/dates.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import { actorOf, type Doer } from "../../accounts/index.ts";
import { removeEntries } from "../../search/index.ts";
import type { Answer, DocumentsDeps, Seen } from "../deps.ts";
import * as rules from "../rules.ts";
import * as store from "../store.ts";
import { expectAppearance } from "../timing/store/appearances.ts";
import { archive } from "../timing/store/archive.ts";
import { mayAtAll, trailsOf } from "../way.ts";
import { pagesEvent, publishedEdition, subjectOf } from "./content.ts";

/**
 * Takes a published document off line into the restricted archive: a public notice whose time is over, or what
 * should no longer be read by everybody though nothing in it was wrong. It counts as published in its year.
 */
export function archiveDocument(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  reason: string,
): Answer<{ readonly reason: string; readonly version: number }> {
  return deps.db.transact(
    async (tx): Answer<{ readonly reason: string; readonly version: number }> => {
      const found = await store.lock(tx, seen.siteId, seen.id);
      if (found === null) return refuse("not-found");
      if (found.version !== seen.version) return refuse("changed-by-someone-else");
      const shown = await publishedEdition(tx, found);
      const permitted = mayAtAll(doer, "document.withdraw", await trailsOf(tx, [shown]));
      if (!permitted.ok) return permitted;
      const allowed = rules.mayArchive(found, reason);
      if (!allowed.ok) return allowed;

      const at = deps.clock.now();
      await archive(tx, found, allowed.value.reason, at);
      await removeEntries(tx, [found.id]);
      await expectAppearance(tx, found, "gone", at);
      if (shown !== null) {
        const day = beijingDay(found.publishedAt ?? at);
        const event = pagesEvent("document.archived", found, shown.fields, day);
        await deps.jobs.enqueue(tx, "pages", event);
      }
      await record(tx, {
        at,
        by: actorOf(doer),
        event: "document.archived",
        subject: subjectOf(found),
        data: { reason: allowed.value.reason },
      });
      return ok({ ...allowed.value, version: found.version + 1 });
    },
  );
}
