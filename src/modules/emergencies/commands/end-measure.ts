import { ok, refuse } from "../../../kernel/result.ts";
import { record, type Actor } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { Answer, EmergenciesDeps } from "../deps.ts";
import type { EffectKind, Measure } from "../model.ts";
import { isOver } from "../rules.ts";
import * as store from "../store.ts";
import { factsOf, tellPages } from "./telling.ts";

/** Ends the banner, grey mode or read-only mode. Refuses when it is not on, or was over by itself. */
export function endMeasure(
  deps: EmergenciesDeps,
  actor: Actor,
  kind: Exclude<EffectKind, "freeze">,
): Answer<Measure> {
  return ending(deps, actor, (tx) => store.unended(tx, kind));
}

/** Lifts a freeze. Refuses when it is not there any more. */
export function liftFreeze(deps: EmergenciesDeps, actor: Actor, id: string): Answer<Measure> {
  return ending(deps, actor, (tx) => store.unendedFreeze(tx, id));
}

function ending(
  deps: EmergenciesDeps,
  actor: Actor,
  find: (tx: Tx) => Promise<Measure | null>,
): Answer<Measure> {
  return deps.db.transact(async (tx): Answer<Measure> => {
    await store.lockState(tx);
    const at = deps.clock.now();
    const measure = await find(tx);
    if (measure === null || isOver(measure, at)) return refuse("not-on");
    await store.end(tx, measure.id, at, actor.name);
    await store.settleState(tx);
    await tellPages(deps.jobs, tx);
    await record(tx, {
      at,
      by: actor,
      event: `emergency.${measure.effect.kind}-ended`,
      subject: `measure:${measure.id}`,
      data: factsOf(measure),
    });
    return ok({ ...measure, endedAt: at, endedBy: actor.name });
  });
}
