import type { PlainDate } from "../../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Db } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { actorOf, may, userById, type Doer, type User, type UserId } from "../../accounts/index.ts";
import { organizationTrail } from "../../organizations/index.ts";
import { mayAppoint, type DeputyRefusal } from "../deputy-rules.ts";
import type { ReviewsDeps } from "../deps.ts";
import type { Deputy } from "../model.ts";
import {
  deputiesFrom,
  endDeputyAt,
  keepDeputy,
  lockAppointments,
  lockDeputy,
} from "../store/deputies.ts";

type Refusal = DeputyRefusal | "user-unknown" | "not-allowed" | "not-found" | "read-only";
type Answer<T> = Promise<Result<T, Refusal>>;

/**
 * Names who decides for somebody on some days: the person themselves does it, or whoever may appoint deputies
 * where that person works.
 */
export function appointDeputy(
  deps: ReviewsDeps,
  doer: Doer,
  wanted: {
    readonly userId: string;
    readonly deputyId: string;
    readonly from: PlainDate;
    readonly to: PlainDate;
  },
): Answer<Deputy> {
  return deps.db.transact(async (tx): Answer<Deputy> => {
    const user = await userById(tx, wanted.userId as UserId);
    const stand = await userById(tx, wanted.deputyId as UserId);
    if (user === null || stand?.state !== "active") return refuse("user-unknown");
    if (!(await mayAppointFor(tx, doer, user))) return refuse("not-allowed");
    await lockAppointments(tx);
    const standing = await deputiesFrom(tx, wanted.from, [wanted.userId, wanted.deputyId]);
    const allowed = mayAppoint(wanted, standing, deps.clock.today());
    if (!allowed.ok) return allowed;
    const at = deps.clock.now();
    const deputy: Deputy = { id: newId(), ...wanted };
    await keepDeputy(tx, deputy, { siteId: user.siteId, by: actorOf(doer).name, at });
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "deputy.appointed",
      subject: `user:${wanted.userId}`,
      data: { deputy: wanted.deputyId, from: wanted.from, to: wanted.to },
    });
    return ok(deputy);
  });
}

/** Ends an appointment before its time. */
export function endDeputy(deps: ReviewsDeps, doer: Doer, id: string): Answer<{ ended: boolean }> {
  return deps.db.transact(async (tx): Answer<{ ended: boolean }> => {
    const found = await lockDeputy(tx, id);
    const user = found === null ? null : await userById(tx, found.userId as UserId);
    if (found === null || user === null) return refuse("not-found");
    if (!(await mayAppointFor(tx, doer, user))) return refuse("not-allowed");
    const at = deps.clock.now();
    await endDeputyAt(tx, id, at);
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "deputy.ended",
      subject: `user:${found.userId}`,
      data: { deputy: found.deputyId },
    });
    return ok({ ended: true });
  });
}

async function mayAppointFor(db: Db, doer: Doer, user: User): Promise<boolean> {
  if (!("kind" in doer) && doer.userId === user.id) return true;
  const trail =
    user.organizationId === null ? [] : await organizationTrail(db, user.organizationId);
  return may(doer, "deputy.appoint", { trail }).ok;
}
