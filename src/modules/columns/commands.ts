import type { Closed } from "../../kernel/closed.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";
import type { Jobs } from "../../platform/jobs.ts";
import { reservedAddresses } from "../addresses/index.ts";
import type { ColumnChange, NewColumn, Site } from "./model.ts";
import { checkColumn, checkColumnChange, isStructural, type ColumnRefusal } from "./rules.ts";
import * as store from "./store.ts";

export type ColumnsDeps = {
  readonly db: GatedDatabase;
  readonly clock: Clock;
  readonly jobs: Jobs;
  /** Whether what the public sees of a site, and of places in it, may change at an instant. */
  readonly mayTouch: (
    tx: Tx,
    touched: {
      readonly siteId: number;
      readonly documentId: null;
      readonly columnIds: readonly number[];
      readonly organizationIds: readonly number[];
    },
    at: Date,
  ) => Promise<Result<true, "frozen">>;
};

type ChangeRefusal = "column-unknown" | "name-missing" | Closed;

/** Enters a site. Refuses when the key or the code is taken. */
export function createSite(
  deps: ColumnsDeps,
  actor: Actor,
  site: Site,
): Promise<Result<Site, "already-exists" | "read-only">> {
  return deps.db.transact(async (tx): Promise<Result<Site, "already-exists">> => {
    if (!(await store.insertSite(tx, site))) return refuse("already-exists", { code: site.code });
    await deps.jobs.enqueue(tx, "pages", { event: "site.changed", siteId: site.id });
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "site.created",
      subject: `site:${site.id}`,
      data: { code: site.code, name: site.name },
    });
    return ok(site);
  });
}

/**
 * Enters columns in the order given, each with the path of its parent (null: a section): all of them or,
 * when one is refused, none. Answers their keys in the same order.
 */
export function createColumns(
  deps: ColumnsDeps,
  actor: Actor,
  siteId: number,
  given: readonly { readonly parentPath: string | null; readonly column: NewColumn }[],
): Promise<Result<readonly number[], ColumnRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<readonly number[], ColumnRefusal>> => {
    const keys: number[] = [];
    const paths: string[] = [];
    const known = new Map<string, number>();
    for (const { parentPath, column } of given) {
      const checked = checkColumn(column, parentPath);
      if (!checked.ok) return checked;
      const parentId =
        parentPath === null
          ? null
          : (known.get(parentPath) ?? (await store.keyOfPath(tx, siteId, parentPath)));
      if (parentPath !== null && parentId === null)
        return refuse("parent-unknown", { path: parentPath });
      const key = await store.insertColumn(tx, column, { parentId, ...checked.value });
      if (key === null) return refuse("already-exists", { path: checked.value.path });
      keys.push(key);
      paths.push(checked.value.path);
      known.set(checked.value.path, key);
    }
    const reserved = await reservedPath(tx, siteId, paths);
    if (reserved !== null) return refuse("address-reserved", { path: reserved });
    const touched = { siteId, documentId: null, columnIds: keys, organizationIds: [] };
    const free = await deps.mayTouch(tx, touched, deps.clock.now());
    if (!free.ok) return free;
    await deps.jobs.enqueue(tx, "pages", {
      event: "columns.changed",
      siteId,
      columnIds: keys,
      isStructural: true,
    });
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "columns.created",
      subject: `site:${siteId}`,
      data: { columns: keys.map((id, index) => ({ id, path: paths[index] })) },
    });
    return ok(keys);
  });
}

/** The first of some paths that old links of something else go to. */
async function reservedPath(
  tx: Tx,
  siteId: number,
  paths: readonly string[],
): Promise<string | null> {
  const space = await store.addressSpaceOf(tx, siteId);
  if (space === null) return null;
  const addressOf = (path: string) => `/${space.prefix}${path}/`;
  const reserved = await reservedAddresses(tx, space.groupId, paths.map(addressOf));
  return paths.find((path) => reserved.has(addressOf(path))) ?? null;
}

/**
 * Changes what may change of a column and records which fields. A change that changes nothing is taken and
 * leaves no trace. Refuses an unknown column and a missing name.
 */
export function changeColumn(
  deps: ColumnsDeps,
  actor: Actor,
  column: { readonly siteId: number; readonly id: number },
  given: ColumnChange,
): Promise<Result<true, ChangeRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<true, ChangeRefusal>> => {
    const before = await store.lockColumn(tx, column.siteId, column.id);
    if (before === null) return refuse("column-unknown");
    const after = { ...given, name: given.name.trim() };
    const changed = checkColumnChange(before, after);
    if (!changed.ok) return changed;
    if (changed.value.length === 0) return ok(true);
    const touched = { ...column, documentId: null, columnIds: [column.id], organizationIds: [] };
    const free = await deps.mayTouch(tx, touched, deps.clock.now());
    if (!free.ok) return free;
    await store.updateColumn(tx, column.id, after);
    await deps.jobs.enqueue(tx, "pages", {
      event: "columns.changed",
      siteId: column.siteId,
      columnIds: [column.id],
      isStructural: isStructural(changed.value),
    });
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "column.changed",
      subject: `column:${column.id}`,
      data: { path: before.path, name: after.name, fields: changed.value },
    });
    return ok(true);
  });
}
