import { ok, refuse } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import { actorOf, may, type Doer } from "../../accounts/index.ts";
import type { Answer, RequestsDeps } from "../deps.ts";
import type { RequestSettings } from "../rules/settings.ts";
import { saveSettings, settingsOf } from "../store/settings.ts";

/** Changes what a site settles for its requests; `recomputeOpen` then brings the open cases along. */
export function changeSettings(
  deps: RequestsDeps,
  doer: Doer,
  asked: { readonly siteId: number; readonly settings: RequestSettings },
): Answer<RequestSettings> {
  return deps.db.transact(async (tx): Answer<RequestSettings> => {
    const allowed = may(doer, "request.administer", { trail: [] });
    if (!allowed.ok) return allowed;
    const { settings, siteId } = asked;
    if (!Number.isInteger(settings.retentionMonths) || settings.retentionMonths < 1)
      return refuse("retention-wrong");
    const before = await settingsOf(tx, siteId);
    await saveSettings(tx, siteId, settings, deps.clock.now());
    await record(tx, {
      at: deps.clock.now(),
      by: actorOf(doer),
      event: "request-settings.changed",
      subject: String(siteId),
      data: { before, after: settings },
    });
    return ok(settings);
  });
}
