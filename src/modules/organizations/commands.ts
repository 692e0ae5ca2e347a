import type { Closed } from "../../kernel/closed.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";
import type { Jobs } from "../../platform/jobs.ts";
import { reservedAddresses } from "../addresses/index.ts";
import type { NewOrganization, OrganizationChange } from "./model.ts";
import { checkOrganization, checkOrganizationChange, type OrganizationRefusal } from "./rules.ts";
import * as store from "./store.ts";

export type OrganizationsDeps = {
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

type ChangeRefusal = "organization-unknown" | "name-missing" | Closed;

/**
 * Enters organizations in the order given (a parent or successor stands before those that name it): all of
 * them or, when one is refused, none. Answers their keys in the same order.
 */
export function createOrganizations(
  deps: OrganizationsDeps,
  actor: Actor,
  given: readonly NewOrganization[],
): Promise<Result<readonly number[], OrganizationRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<readonly number[], OrganizationRefusal>> => {
    const keys: number[] = [];
    for (const one of given) {
      const checked = checkOrganization(one);
      if (!checked.ok) return checked;
      const parentId =
        one.parentSlug === null ? null : await store.keyOfSlug(tx, one.siteId, one.parentSlug);
      if (one.parentSlug !== null && parentId === null)
        return refuse("parent-unknown", { slug: one.parentSlug });
      const successorId =
        one.successorSlug === null
          ? null
          : await store.keyOfSlug(tx, one.siteId, one.successorSlug);
      if (one.successorSlug !== null && successorId === null) {
        return refuse("successor-unknown", { slug: one.successorSlug });
      }
      const key = await store.insert(tx, one, { parentId, successorId });
      if (key === null) return refuse("already-exists", { slug: one.slug });
      keys.push(key);
    }
    const siteId = given[0]?.siteId ?? 0;
    const addresses = given.map((one) => `/organizations/${one.slug}/`);
    const reserved = await reservedAddresses(tx, siteId, addresses);
    const [address] = reserved;
    if (address !== undefined) return refuse("address-reserved", { address });
    const touched = { siteId, documentId: null, columnIds: [], organizationIds: keys };
    const free = await deps.mayTouch(tx, touched, deps.clock.now());
    if (!free.ok) return free;
    await deps.jobs.enqueue(tx, "pages", {
      event: "organizations.changed",
      siteId,
      organizationIds: keys,
      isStructural: true,
    });
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "organizations.created",
      subject: `site:${siteId}`,
      data: {
        organizations: given.map((one, index) => ({
          id: keys[index],
          slug: one.slug,
          name: one.name,
        })),
      },
    });
    return ok(keys);
  });
}

/**
 * Changes what may change of an organization and records which fields. A change that changes nothing is
 * taken and leaves no trace. Refuses an unknown organization and a missing name.
 */
export function changeOrganization(
  deps: OrganizationsDeps,
  actor: Actor,
  organization: { readonly siteId: number; readonly id: number },
  given: OrganizationChange,
): Promise<Result<true, ChangeRefusal>> {
  const { siteId, id } = organization;
  return deps.db.transact(async (tx): Promise<Result<true, ChangeRefusal>> => {
    const before = await store.lockOrganization(tx, siteId, id);
    if (before === null) return refuse("organization-unknown");
    const after = { ...given, name: given.name.trim() };
    const changed = checkOrganizationChange(before, after);
    if (!changed.ok) return changed;
    if (changed.value.length === 0) return ok(true);
    const touched = { siteId, documentId: null, columnIds: [], organizationIds: [id] };
    const free = await deps.mayTouch(tx, touched, deps.clock.now());
    if (!free.ok) return free;
    await store.update(tx, id, after);
    await deps.jobs.enqueue(tx, "pages", {
      event: "organizations.changed",
      siteId,
      organizationIds: [id],
      isStructural: false,
    });
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "organization.changed",
      subject: `organization:${id}`,
      data: { slug: before.slug, name: after.name, fields: changed.value },
    });
    return ok(true);
  });
}
