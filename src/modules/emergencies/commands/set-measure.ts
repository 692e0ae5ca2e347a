import { ok, refuse } from "../../../kernel/result.ts";
import { record, type Actor } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { Answer, EmergenciesDeps } from "../deps.ts";
import type { Effect, Measure, Term } from "../model.ts";
import { maySet } from "../rules.ts";
import * as store from "../store.ts";
import { endAllOver } from "./end-over.ts";
import { factsOf, tellPages } from "./telling.ts";

/**
 * Sets a measure: banner, grey mode, read-only mode, or that something is frozen. One that stands already of
 * the same kind ends; a second freeze of the same thing is refused.
 */
export function setMeasure(
  deps: EmergenciesDeps,
  actor: Actor,
  effect: Effect,
  term: Term,
): Answer<Measure> {
  return deps.db.transact(async (tx): Answer<Measure> => {
    await store.lockState(tx);
    const at = deps.clock.now();
    const fit = maySet(effect, term, at);
    if (!fit.ok) return fit;
    await endAllOver(tx, at);
    const replaced =
      effect.kind === "freeze" ? null : await endStanding(tx, effect.kind, actor, at);
    const measure: Measure = {
      ...fit.value,
      id: newId(),
      effect: effect.kind === "banner" ? { ...effect, text: effect.text.trim() } : effect,
      setAt: at,
      setBy: actor.name,
      endedAt: null,
      endedBy: null,
    };
    if (!(await store.insert(tx, measure, actor))) return refuse("frozen-already");
    await store.settleState(tx);
    await tellPages(deps.jobs, tx);
    await record(tx, {
      at,
      by: actor,
      event: `emergency.${effect.kind}-set`,
      subject: `measure:${measure.id}`,
      data: { ...factsOf(measure), ...(replaced === null ? {} : { replaced }) },
    });
    return ok(measure);
  });
}

async function endStanding(
  tx: Tx,
  kind: Exclude<Effect["kind"], "freeze">,
  actor: Actor,
  at: Date,
): Promise<string | null> {
  const standing = await store.unended(tx, kind);
  if (standing === null) return null;
  await store.end(tx, standing.id, at, actor.name);
  return standing.id;
}
