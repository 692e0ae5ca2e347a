import { ok, type Result } from "../../kernel/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";
import type { NoticeRef, NoticeState } from "./model.ts";
import * as store from "./store.ts";

export type NoticesDeps = { readonly db: GatedDatabase; readonly clock: Clock };

export type Sending = {
  readonly state: "sent" | "failed" | "unconfirmed";
  readonly problem: string | null;
  /** That it failed and may go later. */
  readonly mayPass?: boolean;
};

/**
 * Sends the notice of an event once: noted before it goes and after. When the program dies in between it is sent
 * again, under the same id, by which mail systems know it; never twice when it is known to have gone. Answers
 * what was wrong where it may go later, null for nothing to do.
 */
export async function sendOnce(
  deps: NoticesDeps,
  ref: NoticeRef,
  send: () => Promise<Sending>,
): Promise<string | null> {
  const begun = await deps.db.transact(async (tx): Promise<Result<boolean, never>> =>
    ok(await store.begin(tx, ref, deps.clock.now())),
  );
  if (!begun.ok) return "系统现在是只读的";
  if (!begun.value) return null;
  const { state, problem, mayPass = false } = await send();
  await note(deps, ref, state, problem);
  return mayPass ? (problem ?? "没有送出") : null;
}

async function note(
  deps: NoticesDeps,
  ref: NoticeRef,
  state: NoticeState,
  problem: string | null,
): Promise<void> {
  await deps.db.transact(async (tx): Promise<Result<true, never>> => {
    await store.end(tx, ref, { state, problem, at: deps.clock.now() });
    return ok(true);
  });
}

/** The address of a case, by its mark; whether it, and no other before it, is confirmed. */
export async function namedAddress(
  deps: NoticesDeps,
  about: { readonly siteId: number; readonly caseId: string; readonly mark: string },
): Promise<{ readonly isConfirmed: boolean }> {
  await deps.db.transact(async (tx): Promise<Result<true, never>> => {
    await store.nameAddress(tx, about.siteId, about.caseId, about.mark);
    return ok(true);
  });
  const known = await store.addressOf(deps.db.read, about.siteId, about.caseId);
  return { isConfirmed: known?.mark === about.mark && known.confirmedAt !== null };
}

/** Confirms the address of a case, however often it is asked; false where it has another by now. */
export async function confirmAddress(
  deps: NoticesDeps,
  about: { readonly siteId: number; readonly caseId: string; readonly mark: string },
): Promise<boolean> {
  const done = await deps.db.transact(async (tx): Promise<Result<boolean, never>> =>
    ok(await store.confirm(tx, about.siteId, about.caseId, about.mark, deps.clock.now())),
  );
  return done.ok && done.value;
}
