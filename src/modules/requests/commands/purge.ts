import { addMonths } from "../../../kernel/dates.ts";
import { ok } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { RequestsDeps } from "../deps.ts";
import { identitiesToPurge, purgeIdentitiesOf, sitesWithRequests } from "../store/identities.ts";
import { purgeFiles } from "../store/files.ts";
import { settingsOf } from "../store/settings.ts";

const AT_ONCE = 200;

/** What a round of purging did: how many cases, and which files are now to be removed. */
export type Purged = { readonly cases: number; readonly files: readonly string[] };

/**
 * Purges who asked, with their proofs of identity and mandates, once the term of each site has passed since the end
 * of the case (个人信息保护法 art. 19, 47: no longer than needed). A round; run again it goes on.
 */
export async function purgeIdentities(deps: RequestsDeps): Promise<Purged> {
  let cases = 0;
  const files: string[] = [];
  for (const siteId of await sitesWithRequests(deps.db.read)) {
    for (;;) {
      const done = await purgeSome(deps, siteId);
      cases += done.cases;
      files.push(...done.files);
      if (done.cases < AT_ONCE) break;
    }
  }
  return { cases, files };
}

async function purgeSome(deps: RequestsDeps, siteId: number): Promise<Purged> {
  const today = deps.clock.today();
  const done = await deps.db.transact(async (tx) => {
    const { retentionMonths } = await settingsOf(tx, siteId);
    const due = await identitiesToPurge(tx, siteId, addMonths(today, -retentionMonths), AT_ONCE);
    if (due.length === 0) return ok({ cases: 0, files: [] });
    const ids = due.map((one) => one.id);
    await purgeIdentitiesOf(tx, siteId, ids, today);
    const files = await purgeFiles(tx, siteId, ids, today);
    await record(tx, {
      at: deps.clock.now(),
      by: { kind: "system", name: "retention" },
      event: "request-identities.purged",
      subject: String(siteId),
      data: { numbers: due.map((one) => one.number), files: files.length, retentionMonths },
    });
    return ok({ cases: due.length, files });
  });
  return done.ok ? done.value : { cases: 0, files: [] };
}
