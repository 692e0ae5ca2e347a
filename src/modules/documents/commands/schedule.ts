import { ok, refuse } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { actorOf, type Doer } from "../../accounts/index.ts";
import { hatFor, hatsOf } from "../../reviews/index.ts";
import type { Answer, DocumentsDeps, Seen } from "../deps.ts";
import type { DocumentFacts, Edition } from "../model.ts";
import * as rules from "../rules.ts";
import * as store from "../store.ts";
import { maySchedule } from "../timing/schedule-rules.ts";
import { setHour } from "../timing/store/schedule.ts";
import { wayOf } from "../way.ts";
import { hasContent, publishedEdition, subjectOf, waitingEdition } from "./content.ts";
import { dueFrom } from "./due-from.ts";
import { recordOnTheWay, throughGate, type Acting } from "./gate.ts";

/**
 * Settles the hour at which the approved edition is published, or another one. It goes through the same gate as
 * publication at once, with that day as today; it goes through it again when the hour comes.
 */
export function scheduleDocument(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  hour: Date,
): Answer<{ readonly version: number }> {
  return deps.db.transact(async (tx): Answer<{ readonly version: number }> => {
    const locked = await lockSeen(tx, seen);
    if (!locked.ok) return locked;
    const { found, waiting } = locked.value;
    const ready = await mayAppearAt(deps, tx, doer, found, waiting, hour);
    if (!ready.ok) return ready;
    const at = deps.clock.now();
    await setHour(tx, found, hour, at);
    await recordOnTheWay(tx, doer, ready.value, found, waiting, { decision: "scheduled", at });
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "document.scheduled",
      subject: subjectOf(found),
      data: { edition: waiting.number, for: hour.toISOString() },
    });
    return ok({ version: found.version + 1 });
  });
}

/** Takes the settled hour back: the edition stays approved. */
export function unscheduleDocument(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
): Answer<{ readonly version: number }> {
  return deps.db.transact(async (tx): Answer<{ readonly version: number }> => {
    const locked = await lockSeen(tx, seen);
    if (!locked.ok) return locked;
    const { found, waiting } = locked.value;
    const standing = await wayOf(tx, found, waiting, await publishedEdition(tx, found));
    if (standing === null) return refuse("not-possible-now");
    const hats = await hatsOf(tx, doer, deps.clock.today());
    const hat = hatFor("unschedule", standing.way, hats);
    if (!hat.ok) return hat;
    const at = deps.clock.now();
    const dueOn = await dueFrom(deps, tx, found.siteId, standing.round?.daysPerStep ?? 1);
    await setHour(tx, found, null, at, dueOn);
    await recordOnTheWay(tx, doer, hat.value, found, waiting, { decision: "unscheduled", at });
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "document.unscheduled",
      subject: subjectOf(found),
      data: { edition: waiting.number },
    });
    return ok({ version: found.version + 1 });
  });
}

/** Whether the waiting edition could be published at an hour, by all that stands now. */
export async function mayAppearAt(
  deps: DocumentsDeps,
  tx: Tx,
  doer: Doer,
  found: DocumentFacts,
  waiting: Edition,
  hour: Date,
): Answer<Acting> {
  const timely = maySchedule(waiting.fields, hour, deps.clock.now());
  if (!timely.ok) return timely;
  const fit = rules.mayPublish(
    found,
    { fields: waiting.fields, hasContent: hasContent(waiting) },
    timely.value.day,
  );
  if (!fit.ok) return fit;
  return throughGate(deps, tx, doer, found, waiting, { action: "schedule", at: hour });
}

async function lockSeen(
  tx: Tx,
  seen: Seen,
): Answer<{ readonly found: DocumentFacts; readonly waiting: Edition }> {
  const found = await store.lock(tx, seen.siteId, seen.id);
  if (found === null) return refuse("not-found");
  if (found.version !== seen.version) return refuse("changed-by-someone-else");
  const waiting = await waitingEdition(tx, found);
  return waiting === null ? refuse("nothing-to-publish") : ok({ found, waiting });
}
