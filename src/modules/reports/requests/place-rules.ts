import type { Organization } from "../../organizations/index.ts";

export const reaches = ["all", "own"] as const;
/** 汇总: an organization with all below it; 本机关: it alone. */
export type Reach = (typeof reaches)[number];

type Placed = Pick<Organization, "id" | "parentId">;

/** An organization and all below it, however deep; a parent's figures are the sum over these. */
export function withAllBelow(organizations: readonly Placed[], id: number): readonly number[] {
  const found = new Set([id]);
  for (let grown = true; grown;) {
    grown = false;
    for (const one of organizations)
      if (one.parentId !== null && found.has(one.parentId) && !found.has(one.id)) {
        found.add(one.id);
        grown = true;
      }
  }
  return [...found];
}

/** The keys that figures of an organization are counted over; null, for the whole district, is every one. */
export function organizationsCounted(
  organizations: readonly Placed[],
  id: number | null,
  reach: Reach,
): readonly number[] | null {
  if (id === null) return null;
  return reach === "own" ? [id] : withAllBelow(organizations, id);
}
