import { plainDateOf, type PlainDate } from "../../../kernel/dates.ts";
import { ok } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { RequestsDeps } from "../deps.ts";
import { identitiesToPurge, purgeIdentity, sitesWithRequests } from "../store/identities.ts";
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
    const due = await identitiesToPurge(tx, siteId, monthsBefore(today, retentionMonths), AT_ONCE);
    const files: string[] = [];
    for (const { id } of due) {
      await purgeIdentity(tx, siteId, id, today);
      files.push(...(await purgeFiles(tx, siteId, id, today)));
    }
    if (due.length > 0)
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

/** The same day so many months before, or the last day of a shorter month. */
export function monthsBefore(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const place = year * 12 + (month - 1) - months;
  const [toYear, toMonth] = [Math.floor(place / 12), (place % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, "0");
  return plainDateOf(`${toYear}-${two(toMonth)}-${two(Math.min(date, last))}`);
}
