import type { PlainDate } from "../../kernel/dates.ts";
import type { Closed } from "../../kernel/closed.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Tx } from "../../platform/database/database.ts";
import { leaveAddress } from "../addresses/index.ts";
import type { OrganizationsDeps } from "./commands.ts";
import { checkMerger, checkSlug, trailOf, type OrganizationRefusal } from "./rules.ts";
import * as store from "./store.ts";

type Ref = { readonly siteId: number; readonly id: number };

export type RenameRefusal = Extract<
  OrganizationRefusal,
  "organization-unknown" | "slug-malformed" | "slug-taken" | "address-reserved"
>;

/**
 * Gives an organization another address word. Its old address leads to the new one for ever, on every site
 * of the group; `prefixes` are what the addresses of these sites begin with. Refuses a word that is
 * malformed or taken, and an address that old links of something else go to.
 */
export function renameOrganization(
  deps: OrganizationsDeps,
  actor: Actor,
  organization: Ref,
  given: { readonly slug: string; readonly prefixes: readonly string[] },
): Promise<Result<true, RenameRefusal | Closed>> {
  const { siteId, id } = organization;
  return deps.db.transact(async (tx): Promise<Result<true, RenameRefusal | Closed>> => {
    const tree = await store.lockTree(tx, siteId);
    const own = tree.find((one) => one.id === id);
    if (own === undefined) return refuse("organization-unknown");
    const slug = checkSlug(given.slug);
    if (!slug.ok) return slug;
    if (own.slug === given.slug) return ok(true);
    if (tree.some((one) => one.slug === given.slug)) return refuse("slug-taken");
    const at = deps.clock.now();
    const free = await deps.mayTouch(tx, touchedBy(siteId, [id]), at);
    if (!free.ok) return free;
    for (const prefix of given.prefixes) {
      const to = `/${prefix}organizations/${given.slug}/`;
      const left = await leaveAddress(tx, deps.jobs, {
        siteId,
        places: [
          {
            from: `/${prefix}organizations/${own.slug}/`,
            to,
            target: { kind: "address", address: to },
          },
        ],
        reason: "renamed",
        at,
        by: actor.name,
      });
      if (!left.ok) return left;
    }
    await store.setSlug(tx, id, given.slug);
    await deps.jobs.enqueue(tx, "pages", {
      event: "organizations.changed",
      siteId,
      organizationIds: [id],
      isStructural: true,
    });
    await record(tx, {
      at,
      by: actor,
      event: "organization.renamed",
      subject: `organization:${id}`,
      data: { name: own.name, from: own.slug, to: given.slug },
    });
    return ok(true);
  });
}

export type MergeRefusal = Extract<
  OrganizationRefusal,
  | "organization-unknown"
  | "merges-into-itself"
  | "already-abolished"
  | "successor-abolished"
  | "ends-before-it-begins"
  | "day-to-come"
>;

/**
 * Merges an organization into another: `on` was its last day. Its page and its documents stay and say who
 * goes on with its duties; what was below it comes below its successor. `alongside` hands over, in the same
 * transaction, what other modules keep for it, and answers what the record says of that. Refuses what
 * `checkMerger` refuses.
 */
export function mergeOrganizations(
  deps: OrganizationsDeps,
  actor: Actor,
  siteId: number,
  merger: { readonly from: number; readonly into: number; readonly on: PlainDate },
  alongside: (tx: Tx) => Promise<Readonly<Record<string, number>>>,
): Promise<Result<true, MergeRefusal | Closed>> {
  return deps.db.transact(async (tx): Promise<Result<true, MergeRefusal | Closed>> => {
    const tree = await store.lockTree(tx, siteId);
    const from = tree.find((one) => one.id === merger.from);
    const into = tree.find((one) => one.id === merger.into);
    if (from === undefined || into === undefined) return refuse("organization-unknown");
    const checked = checkMerger(from, into, merger.on, deps.clock.today());
    if (!checked.ok) return checked;
    const free = await deps.mayTouch(tx, touchedBy(siteId, [from.id, into.id]), deps.clock.now());
    if (!free.ok) return free;
    await store.setMerged(tx, from.id, into.id, merger.on);
    const below = tree.filter((one) => one.parentId === from.id && one.validTo === null);
    const byId = new Map(tree.map((one) => [one.id, one]));
    // One that takes over what it stood below steps into its place.
    if (trailOf(into.id, byId).includes(from.id))
      await store.setParent(tx, [into.id], from.parentId);
    const others = below.flatMap((one) => (one.id === into.id ? [] : [one.id]));
    await store.setParent(tx, others, into.id);
    const handedOver = await alongside(tx);
    await deps.jobs.enqueue(tx, "pages", {
      event: "organizations.changed",
      siteId,
      organizationIds: [from.id, into.id, ...others],
      isStructural: true,
    });
    await record(tx, {
      at: deps.clock.now(),
      by: actor,
      event: "organization.merged",
      subject: `organization:${from.id}`,
      data: {
        name: from.name,
        into: { id: into.id, name: into.name },
        on: merger.on,
        organizations: others.length,
        ...handedOver,
      },
    });
    return ok(true);
  });
}

function touchedBy(siteId: number, organizationIds: readonly number[]) {
  return { siteId, documentId: null, columnIds: [], organizationIds };
}
