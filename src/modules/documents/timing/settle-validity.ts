import { ok, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { setValidity as setInSearch } from "../../search/index.ts";
import { pagesEvent, publishedEdition, touchedOf } from "../commands/content.ts";
import type { DocumentsDeps } from "../deps.ts";
import * as store from "../store.ts";
import { datedOtherwise, type Dated } from "./queries/due.ts";
import { setValidity } from "./store/validity.ts";
import { validityOn } from "./validity-rules.ts";

const TOGETHER = 200;

/**
 * Makes the validity of published documents what their own days say today, on their rows, in the search and on
 * their pages, each change in the audit log. Answers how many changed; at most 200 at once, the next round goes on.
 */
export async function settleValidity(deps: DocumentsDeps): Promise<number> {
  const today = deps.clock.today();
  let changed = 0;
  for (const one of await datedOtherwise(deps.db.read, today, TOGETHER)) {
    const done = await deps.db.transact(async (tx): Promise<Result<boolean, never>> => {
      return ok(await settle(deps, tx, one));
    });
    if (done.ok && done.value) changed += 1;
  }
  return changed;
}

async function settle(deps: DocumentsDeps, tx: Tx, one: Dated): Promise<boolean> {
  const found = await store.lock(tx, one.siteId, one.id);
  const shown = found === null ? null : await publishedEdition(tx, found);
  if (found === null || shown === null || found.version !== one.version) return false;
  const touched = touchedOf(found, [shown]);
  // What is frozen stays as it is before the public; a later round goes on.
  if (!(await deps.mayTouch(tx, touched, deps.clock.now())).ok) return false;
  const validity = validityOn(one, deps.clock.today());
  const at = deps.clock.now();
  await setValidity(tx, one, validity);
  await setInSearch(tx, one.id, validity);
  await deps.jobs.enqueue(tx, "pages", pagesEvent("documents.dated", found, [shown.fields]));
  await record(tx, {
    at,
    by: { kind: "system", name: "validity" },
    event: "document.validity-changed",
    subject: `document:${one.id}`,
    data: { from: one.validity, to: validity },
  });
  return true;
}
