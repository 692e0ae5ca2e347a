import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Column } from "./model.ts";
import { checkSlug, subtreeOf, type ColumnRefusal } from "./rules.ts";

export type MoveRefusal = Extract<
  ColumnRefusal,
  | "slug-malformed"
  | "slug-reserved"
  | "parent-unknown"
  | "column-unknown"
  | "already-exists"
  | "address-reserved"
  | "inside-itself"
  | "too-deep"
>;
export type CloseRefusal = Extract<
  ColumnRefusal,
  "column-unknown" | "has-columns" | "has-documents" | "column-required"
>;

/** Levels that a site may have; deeper ones nobody finds, and lists are filtered by no more. */
const DEEPEST = 9;

type Placed = Pick<Column, "id" | "parentId" | "level" | "slug" | "path">;

/** Where a column is to go: below another one or, for null, among the sections, and under which address word. */
export type Destination = { readonly parentId: number | null; readonly slug: string };

/**
 * The new places of a column and of all below it, itself first; empty when it stands there already. Refuses
 * a destination below itself, an address word that is malformed, kept by the portal, or used beside it, an
 * unknown parent, and a tree that would grow too deep.
 */
export function planMove(
  columns: readonly Placed[],
  id: number,
  to: Destination,
): Result<readonly Placed[], MoveRefusal> {
  const byId = new Map(columns.map((one) => [one.id, one]));
  const column = byId.get(id);
  if (column === undefined) return refuse("column-unknown");
  const parent = to.parentId === null ? null : byId.get(to.parentId);
  if (parent === undefined) return refuse("parent-unknown");
  const keys = subtreeOf(id, columns);
  if (parent !== null && keys.includes(parent.id)) return refuse("inside-itself");
  const slug = checkSlug(to.slug, parent === null);
  if (!slug.ok) return slug;
  const path = parent === null ? to.slug : `${parent.path}/${to.slug}`;
  if (path === column.path) return ok([]);
  if (columns.some((one) => one.path === path)) return refuse("already-exists", { path });
  const level = (parent?.level ?? 0) + 1;
  const moved = keys.flatMap((key): readonly Placed[] => {
    const one = byId.get(key);
    if (one === undefined) return [];
    const place = {
      path: path + one.path.slice(column.path.length),
      level: one.level - column.level + level,
    };
    return [key === id ? { ...one, ...to, ...place } : { ...one, ...place }];
  });
  return moved.some((one) => one.level > DEEPEST)
    ? refuse("too-deep", { levels: String(DEEPEST) })
    : ok(moved);
}

/**
 * Whether a column may be closed: one that never held a document and has no column below it. One that is
 * required stays, since the law and the notices ask for it (条例 art. 20, 24; 国办公开办函〔2019〕61号).
 */
export function checkClosing(
  columns: readonly Pick<Column, "id" | "parentId" | "required">[],
  id: number,
  holdsDocuments: boolean,
): Result<true, CloseRefusal> {
  const column = columns.find((one) => one.id === id);
  if (column === undefined) return refuse("column-unknown");
  if (columns.some((one) => one.parentId === id)) return refuse("has-columns");
  if (holdsDocuments) return refuse("has-documents");
  if (column.required) return refuse("column-required");
  return ok(true);
}
