import { columnTrail } from "../modules/columns/index.ts";
import {
  freezeOf,
  frozenBy,
  isAnythingFrozen,
  openToChanges,
  type Measure,
  type Touched,
} from "../modules/emergencies/index.ts";
import { organizationTrail } from "../modules/organizations/index.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { Db } from "../platform/database/database.ts";
import { gated, type GatedDatabase } from "../platform/database/gated.ts";
import type { Product } from "./open-product.ts";

/** The database for whatever changes records: in read-only mode each of its transactions is refused. */
export function databaseForChanges(product: Pick<Product, "database" | "clock">): GatedDatabase {
  return gated(product.database, (tx) => openToChanges(tx, product.clock.now()));
}

/** Whether a thing may change before the public at an instant: neither it nor anything it is in is frozen. */
export async function mayTouch(
  db: Db,
  touched: Touched,
  at: Date,
): Promise<Result<true, "frozen">> {
  const freeze = await freezeOn(db, touched, at);
  return freeze === null ? ok(true) : frozenBy(freeze);
}

/** What freezes a thing, by itself or by a column or organization above it; null when nothing does. */
export async function freezeOn(db: Db, touched: Touched, at: Date): Promise<Measure | null> {
  if (!(await isAnythingFrozen(db))) return null;
  const columns = await Promise.all(touched.columnIds.map((id) => columnTrail(db, id)));
  const organizations = await Promise.all(
    touched.organizationIds.map((id) => organizationTrail(db, id)),
  );
  return freezeOf(
    db,
    {
      ...touched,
      columnIds: columns.flat().map((column) => column.id),
      organizationIds: organizations.flat(),
    },
    at,
  );
}
