import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record, type Actor } from "../../../platform/audit.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { Sweep } from "../keeping-model.ts";
import * as store from "../store/sweeps.ts";

type Deps = { readonly db: Database; readonly clock: Clock };

/**
 * Begins a run of the rules over everything published, which goes on part by part. Refused while another one is
 * under way.
 */
export function startSweep(
  deps: Deps,
  actor: Actor,
  about: {
    readonly siteId: number;
    readonly why: string;
    readonly rules: string;
    readonly total: number;
  },
): Promise<Result<Sweep, "sweep-under-way">> {
  return deps.db.transact(async (tx): Promise<Result<Sweep, "sweep-under-way">> => {
    await store.lockSweeps(tx);
    const [newest] = await store.sweepsOf(tx, about.siteId, 1);
    if (newest !== undefined && newest.finishedAt === null) return refuse("sweep-under-way");
    const at = deps.clock.now();
    const sweep: Sweep = {
      ...about,
      id: newId(),
      done: 0,
      leaks: 0,
      warnings: 0,
      position: null,
      startedAt: at,
      finishedAt: about.total === 0 ? at : null,
    };
    await store.insertSweep(tx, sweep);
    await store.setRulesInForce(tx, about.siteId, about.rules, at);
    await record(tx, {
      at,
      by: actor,
      event: "sweep.started",
      subject: `sweep:${sweep.id}`,
      data: { why: about.why, total: about.total },
    });
    return ok(sweep);
  });
}

export type SweepPart = {
  readonly documents: number;
  readonly findings: readonly store.SweepFinding[];
  /** After which document the next part begins; null at the end. */
  readonly position: string | null;
};

/**
 * Does the next part of the sweep that is under way: `look` answers what it found after a position. Progress and
 * findings stand or fall together, so that a crash repeats one part and loses none. Answers whether there was one.
 */
export async function workSweep(
  deps: Deps,
  look: (sweep: Sweep) => Promise<SweepPart>,
): Promise<boolean> {
  const worked = await deps.db.transact(async (tx): Promise<Result<true, "nothing-under-way">> => {
    const sweep = await store.lockUnfinished(tx);
    if (sweep === null) return refuse("nothing-under-way");
    const part = await look(sweep);
    await store.advanceSweep(tx, sweep, { ...part, at: deps.clock.now() });
    return ok(true);
  });
  return worked.ok;
}
