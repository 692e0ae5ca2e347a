import { ok, type Result } from "../../../kernel/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { comparedWith, countAwaiting, heldIds, holdsMore } from "../queries/compared.ts";
import { keepCheck, type CheckOutcome } from "../store/checks.ts";
import { renewEntries, type RenewDeps } from "./renew.ts";

/** The most that is mended entry by entry; beyond it a rebuild is quicker. */
const MOST_MENDED = 5_000;
const TOGETHER = 1_000;
const MENDED_TOGETHER = 50;

type CheckOrder = {
  /** Whether what is wrong is put right. */
  readonly mends: boolean;
  progress?(lookedAt: number): void;
};

/**
 * Compares the index with what should be in it, as both are at one instant: what is missing, what should not be there
 * (any more), what is of an earlier text. Answers the counts, keeps them, and mends what is wrong as long as that is
 * not too much; then `needsRebuild` is true.
 */
export async function checkIndex(
  deps: Omit<RenewDeps, "db"> & { readonly db: Database; readonly clock: Clock },
  order: CheckOrder,
): Promise<CheckOutcome & { readonly needsRebuild: boolean }> {
  const startedAt = deps.clock.now();
  const found = await compare(deps, order);
  const wrong = [...found.missing, ...found.stale, ...found.surplus];
  const needsRebuild = wrong.length > MOST_MENDED;
  const mended = order.mends && !needsRebuild ? wrong.length : 0;
  for (let at = 0; at < mended; at += MENDED_TOGETHER)
    await renewEntries(deps, wrong.slice(at, at + MENDED_TOGETHER));
  const outcome: CheckOutcome = {
    startedAt,
    finishedAt: deps.clock.now(),
    lookedAt: found.lookedAt,
    missing: found.missing.length,
    surplus: found.surplus.length,
    stale: found.stale.length,
    awaiting: found.awaiting,
    mended,
  };
  await deps.db.transact(async (tx): Promise<Result<true, never>> => {
    await keepCheck(tx, outcome);
    return ok(true);
  });
  return { ...outcome, needsRebuild };
}

function compare(
  { db, sources }: Pick<Parameters<typeof checkIndex>[0], "db" | "sources">,
  order: CheckOrder,
) {
  return db.snapshot(async (tx) => {
    const [missing, stale, surplus]: [string[], string[], Set<string>] = [[], [], new Set()];
    let lookedAt = 0;
    for (const source of sources) {
      for await (const facts of source.facts(tx)) {
        const of = await comparedWith(tx, facts);
        missing.push(...of.missing);
        stale.push(...of.stale);
        lookedAt += facts.length;
        order.progress?.(lookedAt);
      }
    }
    if (await holdsMore(tx, lookedAt - missing.length)) {
      for await (const ids of heldIds(tx, TOGETHER)) {
        const present = await Promise.all(sources.map((source) => source.among(tx, ids)));
        for (const id of ids) if (!present.some((among) => among.has(id))) surplus.add(id);
      }
    }
    const awaiting = await countAwaiting(tx);
    return { lookedAt, missing, stale, surplus: [...surplus], awaiting };
  });
}
