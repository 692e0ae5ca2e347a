import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { actorOf, may, type Doer } from "../accounts/index.ts";
import { caseNumbered } from "../requests/index.ts";
import type { Answer, RemediesDeps, SeenRemedy } from "./deps.ts";
import type { RemedyRefusal } from "./messages.ts";
import type { NewRemedy, Remedy, RemedyId } from "./model.ts";
import {
  appealed,
  decided,
  lastOf,
  mayEnter,
  mayTakeBack,
  type Appeal,
  type Decision,
} from "./rules.ts";
import * as store from "./store.ts";

/**
 * Enters a remedy. `isOld` says that the request is not in the system: its number is kept as it was written. Otherwise a
 * number has to be that of a case.
 */
export function enterRemedy(
  deps: RemediesDeps,
  doer: Doer,
  asked: NewRemedy,
  isOld: boolean,
): Answer<{ readonly id: RemedyId }> {
  return deps.db.transact(async (tx): Answer<{ readonly id: RemedyId }> => {
    const trail = await deps.trailOf(tx, asked.organizationId);
    const allowed = may(doer, "request.handle", { trail });
    if (!allowed.ok) return allowed;
    const number = asked.requestNumber.trim();
    const found = number === "" || isOld ? null : await caseNumbered(tx, asked.siteId, number);
    if (found === null && number !== "" && !isOld) return refuse("case-unknown", { number });
    const reconsideration =
      asked.reconsiderationId === null
        ? null
        : await store.lockRemedy(tx, asked.siteId, asked.reconsiderationId);
    const fit = mayEnter(asked, { today: deps.clock.today(), found, reconsideration });
    if (!fit.ok) return fit;

    const made = remedyOf(asked, found?.id ?? null, madeBy(deps, doer));
    await store.insertRemedy(tx, made);
    await note(tx, deps, doer, "remedy.entered", made, { filedOn: made.filedOn });
    return ok({ id: made.id });
  });
}

/** Enters how a remedy ended. */
export function decideRemedy(
  deps: RemediesDeps,
  doer: Doer,
  seen: SeenRemedy,
  decision: Decision,
): Answer<{ readonly version: number }> {
  return change(deps, doer, seen, "remedy.decided", async (tx, found) => {
    const fit = decided(found, decision, deps.clock.today());
    if (!fit.ok) return fit;
    await store.setDecision(tx, found, lastOf(found).seq, fit.value);
    await store.touch(tx, found, madeBy(deps, doer));
    return ok({ on: fit.value.on, ending: fit.value.ending });
  });
}

/** Enters that a lawsuit goes on in another instance; it is pending again. */
export function appealRemedy(
  deps: RemediesDeps,
  doer: Doer,
  seen: SeenRemedy,
  appeal: Appeal,
): Answer<{ readonly version: number }> {
  return change(deps, doer, seen, "remedy.appealed", async (tx, found) => {
    const fit = appealed(found, appeal, deps.clock.today());
    if (!fit.ok) return fit;
    await store.insertInstance(tx, found, fit.value);
    await store.touch(tx, found, madeBy(deps, doer));
    return ok({ filedOn: fit.value.filedOn, body: fit.value.body });
  });
}

/** Takes back a result that was entered by mistake. */
export function takeBackDecision(
  deps: RemediesDeps,
  doer: Doer,
  seen: SeenRemedy,
  reason: string,
): Answer<{ readonly version: number }> {
  return change(deps, doer, seen, "remedy.decision-taken-back", async (tx, found) => {
    const fit = mayTakeBack(found, "decision", reason);
    if (!fit.ok) return fit;
    const { seq, decision } = lastOf(found);
    await store.setDecision(tx, found, seq, null);
    await store.touch(tx, found, madeBy(deps, doer));
    return ok({ reason, before: decision });
  });
}

/** Marks a remedy as entered by mistake: it is kept, and counted nowhere. */
export function voidRemedy(
  deps: RemediesDeps,
  doer: Doer,
  seen: SeenRemedy,
  reason: string,
): Answer<{ readonly version: number }> {
  return change(deps, doer, seen, "remedy.voided", async (tx, found) => {
    const fit = mayTakeBack(found, "entry", reason);
    if (!fit.ok) return fit;
    await store.touch(tx, found, madeBy(deps, doer), deps.clock.today());
    return ok({ reason });
  });
}

/** Every change reads the same: lock, ask for the right, ask the rule, save, record; one transaction. */
function change(
  deps: RemediesDeps,
  doer: Doer,
  seen: SeenRemedy,
  event: string,
  work: (
    tx: Tx,
    found: Remedy,
  ) => Promise<Result<Readonly<Record<string, unknown>>, RemedyRefusal>>,
): Answer<{ readonly version: number }> {
  return deps.db.transact(async (tx): Answer<{ readonly version: number }> => {
    const found = await store.lockRemedy(tx, seen.siteId, seen.id);
    if (found === null) return refuse("not-found");
    const trail = await deps.trailOf(tx, found.organizationId);
    if (!may(doer, "request.read", { trail }).ok) return refuse("not-found");
    const allowed = may(doer, "request.handle", { trail });
    if (!allowed.ok) return allowed;
    if (found.version !== seen.version) return refuse("changed-by-someone-else");
    const done = await work(tx, found);
    if (!done.ok) return done;
    await note(tx, deps, doer, event, found, done.value);
    return ok({ version: found.version + 1 });
  });
}

function remedyOf(asked: NewRemedy, caseId: string | null, made: store.Made): Remedy {
  return {
    siteId: asked.siteId,
    id: newId<"remedy">(),
    kind: asked.kind,
    organizationId: asked.organizationId,
    caseId,
    requestNumber: asked.requestNumber.trim(),
    course: asked.kind === "lawsuit" ? asked.course : null,
    reconsiderationId: asked.kind === "lawsuit" ? asked.reconsiderationId : null,
    label: asked.label.trim(),
    subject: asked.subject.trim(),
    filedOn: asked.filedOn,
    voidedOn: null,
    version: 1,
    changedAt: made.at,
    changedBy: made.by,
    instances: [
      {
        seq: 1,
        body: asked.body.trim(),
        number: asked.number.trim(),
        filedOn: asked.filedOn,
        notifiedOn: asked.notifiedOn,
        decision: null,
      },
    ],
  };
}

function madeBy(deps: RemediesDeps, doer: Doer): store.Made {
  return { at: deps.clock.now(), by: doer.name };
}

function note(
  tx: Tx,
  deps: RemediesDeps,
  doer: Doer,
  event: string,
  about: Pick<Remedy, "id" | "kind" | "requestNumber">,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  return record(tx, {
    at: deps.clock.now(),
    by: actorOf(doer),
    event,
    subject: about.id,
    data: { kind: about.kind, requestNumber: about.requestNumber, ...data },
  });
}
