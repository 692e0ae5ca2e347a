import type { Closed } from "../../kernel/closed.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import { closeAddress, leaveAddress } from "../addresses/index.ts";
import { moveInSearch } from "../search/index.ts";
import type { ColumnsDeps } from "./commands.ts";
import {
  checkClosing,
  planMove,
  type CloseRefusal,
  type Destination,
  type MoveRefusal,
} from "./moving-rules.ts";
import { trailIn } from "./rules.ts";
import * as store from "./store.ts";

type Ref = { readonly siteId: number; readonly id: number };

/**
 * Gives a column another address word or another place, with all below it. Its old address leads to the new
 * one for ever, and nothing else may take it. A move to where it stands is taken and leaves no trace. Refuses
 * what `planMove` refuses, and an address that old links of something else go to.
 */
export function moveColumn(
  deps: ColumnsDeps,
  actor: Actor,
  column: Ref,
  to: Destination,
): Promise<Result<true, MoveRefusal | Closed>> {
  return deps.db.transact(async (tx): Promise<Result<true, MoveRefusal | Closed>> => {
    const tree = await store.lockTree(tx, column.siteId);
    const space = await store.addressSpaceOf(tx, column.siteId);
    if (space === null) return refuse("column-unknown");
    const plan = planMove(tree, column.id, to);
    if (!plan.ok) return plan;
    const before = new Map(tree.map((one) => [one.id, one]));
    const at = deps.clock.now();
    const places = plan.value.map((one) => ({
      from: `/${space.prefix}${before.get(one.id)?.path ?? ""}/`,
      to: `/${space.prefix}${one.path}/`,
      target: { kind: "column", key: String(one.id) } as const,
    }));
    const [root, ...below] = places;
    if (root === undefined) return ok(true);
    // What is frozen below it would move along.
    const others = plan.value.map((one) => one.id);
    const above = to.parentId === null ? [] : [to.parentId];
    const free = await deps.mayTouch(tx, touchedBy(column, [...others, ...above]), at);
    if (!free.ok) return free;
    const left = await leaveAddress(tx, deps.jobs, {
      siteId: space.groupId,
      places: [root, ...below],
      reason: "moved",
      at,
      by: actor.name,
    });
    if (!left.ok) return left;
    await store.placeColumns(tx, plan.value);
    if (before.get(column.id)?.parentId !== to.parentId) {
      const after = new Map(tree.map((one) => [one.id, one]));
      for (const one of plan.value) after.set(one.id, { ...one, name: "", required: false });
      await moveInSearch(
        tx,
        plan.value.map(({ id }) => ({
          columnId: id,
          before: trailIn(before, id),
          after: trailIn(after, id),
        })),
      );
    }
    await deps.jobs.enqueue(tx, "pages", {
      event: "columns.changed",
      siteId: column.siteId,
      columnIds: plan.value.map((one) => one.id),
      isStructural: true,
    });
    await record(tx, {
      at,
      by: actor,
      event: "column.moved",
      subject: `column:${column.id}`,
      data: { from: root.from, to: root.to, columns: plan.value.length },
    });
    return ok(true);
  });
}

/**
 * Closes a column that never held anything: its address leads to the column above it, or to the home page.
 * `holdsDocuments` says whether anything was ever written into it. Refuses what `checkClosing` refuses.
 */
export function closeColumn(
  deps: ColumnsDeps & { holdsDocuments(tx: Tx, siteId: number, id: number): Promise<boolean> },
  actor: Actor,
  column: Ref,
): Promise<Result<true, CloseRefusal | Closed>> {
  return deps.db.transact(async (tx): Promise<Result<true, CloseRefusal | Closed>> => {
    const tree = await store.lockTree(tx, column.siteId);
    const space = await store.addressSpaceOf(tx, column.siteId);
    const own = tree.find((one) => one.id === column.id);
    if (space === null || own === undefined) return refuse("column-unknown");
    const holds = await deps.holdsDocuments(tx, column.siteId, column.id);
    const checked = checkClosing(tree, column.id, holds);
    if (!checked.ok) return checked;
    const at = deps.clock.now();
    const free = await deps.mayTouch(tx, touchedBy(column, []), at);
    if (!free.ok) return free;
    const from = `/${space.prefix}${own.path}/`;
    await store.deleteColumn(tx, column.id);
    await closeAddress(tx, deps.jobs, {
      siteId: space.groupId,
      from,
      key: String(column.id),
      heir:
        own.parentId === null
          ? { kind: "address", address: `/${space.prefix}` }
          : { kind: "column", key: String(own.parentId) },
      at,
      by: actor.name,
    });
    await deps.jobs.enqueue(tx, "pages", {
      event: "columns.changed",
      siteId: column.siteId,
      columnIds: [column.id],
      isStructural: true,
    });
    await record(tx, {
      at,
      by: actor,
      event: "column.closed",
      subject: `column:${column.id}`,
      data: { from, name: own.name },
    });
    return ok(true);
  });
}

function touchedBy({ siteId, id }: Ref, others: readonly number[]) {
  return { siteId, documentId: null, columnIds: [id, ...others], organizationIds: [] };
}

/** Gives all columns that an organization keeps to another, in the transaction of its merger; answers how many. */
export async function handOverColumns(
  deps: Pick<ColumnsDeps, "jobs">,
  tx: Tx,
  from: number,
  into: number,
): Promise<number> {
  const given = await store.handOver(tx, from, into);
  for (const [siteId, columns] of Map.groupBy(given, (one) => one.siteId))
    await deps.jobs.enqueue(tx, "pages", {
      event: "columns.changed",
      siteId,
      columnIds: columns.map((one) => one.id),
      isStructural: false,
    });
  return given.length;
}
