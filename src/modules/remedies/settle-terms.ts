import { ok } from "../../kernel/result.ts";
import { record } from "../../platform/audit.ts";
import { actorOf, may, type Doer } from "../accounts/index.ts";
import type { Answer, RemediesDeps } from "./deps.ts";
import { saveComplaintDays } from "./store.ts";
import { checkComplaintDays } from "./term-rules.ts";

/** Settles within how many working days complaints are dealt with; for the whole district. */
export function settleComplaintDays(
  deps: RemediesDeps,
  doer: Doer,
  siteId: number,
  days: number,
): Answer<{ readonly days: number }> {
  return deps.db.transact(async (tx): Answer<{ readonly days: number }> => {
    const allowed = may(doer, "request.administer", { trail: [] });
    if (!allowed.ok) return allowed;
    const fit = checkComplaintDays(days);
    if (!fit.ok) return fit;
    const at = deps.clock.now();
    await saveComplaintDays(tx, siteId, days, at);
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "remedy.complaint-term-set",
      subject: `site:${siteId}`,
      data: { workingDays: days },
    });
    return ok({ days });
  });
}
