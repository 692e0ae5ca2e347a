import type { PastCase, PastRemedy } from "../../modules/requests/index.ts";
import { caseNumbered } from "../../modules/requests/index.ts";
import {
  decideRemedy,
  enterRemedy,
  listRemedies,
  remedyMessages,
  type RemediesDeps,
} from "../../modules/remedies/index.ts";
import type { Doer } from "../../modules/accounts/index.ts";
import type { Db } from "../../platform/database/database.ts";
import { sentenceOf } from "../../platform/http/index.ts";

/** What stands where the table has no column: a paper said it. */
const ON_PAPER = "见纸质档案";
/** More than ever followed one answer. */
const MOST = 100;

/**
 * Enters what followed the answers of the past, for requests that are in the system by now: each once, by its kind and
 * the day it was filed, so that an import that was interrupted is simply run again. Answers what could not be entered.
 */
export async function enterPastRemedies(
  deps: RemediesDeps,
  db: Db,
  doer: Doer,
  siteId: number,
  { number, remedies }: PastCase,
): Promise<readonly string[]> {
  if (remedies.length === 0) return [];
  const found = await caseNumbered(db, siteId, number);
  if (found === null) return [];
  const { rows } = await listRemedies(
    db,
    { siteId, within: null, caseId: found.id },
    { limit: MOST },
  );
  const problems: string[] = [];
  let reconsiderationId = rows.find((one) => one.kind === "reconsideration")?.id ?? null;
  for (const past of remedies) {
    const isThere = rows.some((one) => one.kind === past.kind && one.filedOn === past.filedOn);
    if (isThere) continue;
    const isAfter = past.kind === "lawsuit" && reconsiderationId !== null;
    const entered = await enterRemedy(
      deps,
      doer,
      {
        siteId,
        kind: past.kind,
        organizationId: found.organizationId,
        requestNumber: number,
        course: past.kind === "lawsuit" ? (isAfter ? "after-reconsideration" : "direct") : null,
        reconsiderationId: isAfter ? reconsiderationId : null,
        label: found.applicantLabel,
        subject: ON_PAPER,
        body: ON_PAPER,
        number: "",
        filedOn: past.filedOn,
        notifiedOn: null,
      },
      false,
    );
    if (!entered.ok) {
      problems.push(sentenceOf(entered, remedyMessages));
      continue;
    }
    if (past.kind === "reconsideration") reconsiderationId = entered.value.id;
    const problem = await decide(deps, doer, siteId, entered.value.id, past);
    if (problem !== null) problems.push(problem);
  }
  return problems;
}

async function decide(
  deps: RemediesDeps,
  doer: Doer,
  siteId: number,
  id: string,
  { decision }: PastRemedy,
): Promise<string | null> {
  if (decision === null) return null;
  const decided = await decideRemedy(
    deps,
    doer,
    { siteId, id, version: 1 },
    { ...decision, told: "" },
  );
  return decided.ok ? null : sentenceOf(decided, remedyMessages);
}
