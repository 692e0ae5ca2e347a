import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { Db, Tx } from "../../../platform/database/database.ts";
import type { Measure, Target } from "../model.ts";
import { untilWords } from "../rules.ts";
import { measureOf } from "./measure-row.ts";

/** The row with what a refusal says. */
type State = {
  readonly is_read_only: boolean;
  readonly read_only_until: Date | null;
  readonly read_only_why: string;
  readonly read_only_by: string;
};

function openAt(state: State, now: Date): Result<true, "read-only"> {
  const until = state.read_only_until;
  if (!state.is_read_only || (until !== null && until <= now)) return ok(true);
  return refuse("read-only", {
    reason: state.read_only_why,
    by: state.read_only_by,
    until: untilWords(until),
  });
}

const columns = ["is_read_only", "read_only_until", "read_only_why", "read_only_by"] as const;

/**
 * Whether anything may be changed now, asked first in the transaction of the change: whoever sets read-only mode
 * waits for this one to end, and when it is set, no later change gets by.
 */
export async function openToChanges(tx: Tx, now: Date): Promise<Result<true, "read-only">> {
  const state = await tx
    .selectFrom("emergencies.state")
    .select(columns)
    .forShare()
    .executeTakeFirstOrThrow();
  return openAt(state, now);
}

/** The same for whoever only wants to know, and locks nothing. */
export async function isOpenToChanges(db: Db, now: Date): Promise<Result<true, "read-only">> {
  const state = await db.selectFrom("emergencies.state").select(columns).executeTakeFirstOrThrow();
  return openAt(state, now);
}

/** A thing with the places that it is in, each with all above it. */
export type Touched = {
  readonly siteId: number;
  readonly documentId: string | null;
  readonly columnIds: readonly number[];
  readonly organizationIds: readonly number[];
};

/** Whether anything at all is frozen; most days nothing is, and nobody looks further. */
export async function isAnythingFrozen(db: Db): Promise<boolean> {
  const state = await db
    .selectFrom("emergencies.state")
    .select("freezes")
    .executeTakeFirstOrThrow();
  return state.freezes > 0;
}

/** The freeze that holds a thing at an instant; of several the one that holds it longest. */
export async function freezeOf(db: Db, touched: Touched, at: Date): Promise<Measure | null> {
  const keys = (target: Target, of: readonly (number | string)[]) =>
    of.map((key) => ({ target, key: String(key) }));
  const named = [
    ...keys("site", [touched.siteId]),
    ...keys("document", touched.documentId === null ? [] : [touched.documentId]),
    ...keys("column", touched.columnIds),
    ...keys("organization", touched.organizationIds),
  ];
  const row = await db
    .selectFrom("emergencies.measures")
    .selectAll()
    .where("kind", "=", "freeze")
    .where("ended_at", "is", null)
    .where((is) => is.or([is("until", "is", null), is("until", ">", at)]))
    .where((is) =>
      is.or(
        named.map(({ target, key }) =>
          is.and([is("target", "=", target), is("target_key", "=", key)]),
        ),
      ),
    )
    .orderBy("until", (by) => by.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : measureOf(row);
}

/** What a refusal of something frozen says: what is frozen, by whom, until when and why. */
export function frozenBy(freeze: Measure): ReturnType<typeof refuse<"frozen">> {
  const name = freeze.effect.kind === "freeze" ? freeze.effect.name : "";
  return refuse("frozen", {
    name,
    by: freeze.setBy,
    until: untilWords(freeze.until),
    reason: freeze.reason,
  });
}
