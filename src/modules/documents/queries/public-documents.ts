import type { Db } from "../../../platform/database/database.ts";
import type { Attachment, DocumentFields, RelationKind } from "../model.ts";
import { attachmentsOfAll, fieldsOf } from "../store/rows.ts";
import { correctionsOf, type Correction } from "../timing/store/corrections.ts";
import { ROW, toRow, type PublishedRow } from "./published-rows.ts";

export type PublicDocument = PublishedRow & {
  readonly state: "published" | "withdrawn" | "archived";
  readonly fields: DocumentFields;
  readonly body: string;
  readonly edition: { readonly id: string; readonly number: number; readonly publishedAt: Date };
  readonly attachments: readonly Attachment[];
  readonly related: readonly (PublishedRow & {
    readonly relation: RelationKind;
    readonly backwards: boolean;
  })[];
  readonly withdrawal: { readonly at: Date; readonly reason: string } | null;
  readonly archive: { readonly at: Date; readonly reason: string } | null;
  readonly corrections: readonly Correction[];
};

/** Documents with their published edition, published, withdrawn or in the archive, of some keys of a site; order is not kept. */
export async function publicDocuments(
  db: Db,
  siteId: number,
  ids: readonly string[],
): Promise<readonly PublicDocument[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("documents.documents as d")
    .innerJoin("documents.editions as e", (join) =>
      join.onRef("e.site_id", "=", "d.site_id").onRef("e.id", "=", "d.published_edition"),
    )
    .select([
      "d.site_id",
      "d.id",
      "d.title",
      "d.path",
      "d.document_number",
      "d.index_number",
      "d.column_id",
      "d.organization_id",
      "d.validity",
      "d.normative",
      "d.kind",
      "d.published_at",
      "d.published_on",
      "d.state",
      "d.withdrawn_at",
      "d.withdrawal_reason",
      "d.archived_at",
      "d.archive_reason",
      "e.id as edition_id",
      "e.number",
      "e.fields",
      "e.body",
      "e.published_at as edition_published_at",
    ])
    .where("d.site_id", "=", siteId)
    .where("d.id", "in", [...ids])
    .where("d.state", "in", ["published", "withdrawn", "archived"])
    .execute();
  const [corrections, attached, related] = [
    await correctionsOf(db, siteId, ids),
    await attachmentsOfAll(
      db,
      [siteId],
      rows.map((row) => row.edition_id),
    ),
    await relatedOf(db, siteId, ids),
  ];
  return rows.map((row): PublicDocument => ({
    ...toRow(row),
    state: row.state === "withdrawn" || row.state === "archived" ? row.state : "published",
    fields: fieldsOf(row.fields),
    body: row.body,
    edition: {
      id: row.edition_id,
      number: row.number,
      publishedAt: row.edition_published_at ?? new Date(0),
    },
    attachments: attached.get(row.edition_id) ?? [],
    related: related.get(row.id) ?? [],
    withdrawal:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at, reason: row.withdrawal_reason ?? "" },
    archive:
      row.archived_at === null ? null : { at: row.archived_at, reason: row.archive_reason ?? "" },
    corrections: corrections.get(row.id) ?? [],
  }));
}

async function relatedOf(db: Db, siteId: number, ids: readonly string[]) {
  const links = await db
    .selectFrom("documents.relations")
    .select(["from_id", "to_id", "kind"])
    .where("site_id", "=", siteId)
    .where((where) => where.or([where("from_id", "in", [...ids]), where("to_id", "in", [...ids])]))
    // One order, with whatever other documents they are read.
    .orderBy("created_at")
    .orderBy("from_id")
    .orderBy("to_id")
    .orderBy("kind")
    .execute();
  const wanted = new Set(ids);
  const others = new Set(links.flatMap((link) => [link.from_id, link.to_id]));
  const rows =
    others.size === 0
      ? []
      : await db
          .selectFrom("documents.documents")
          .select(ROW)
          .where("site_id", "=", siteId)
          .where("id", "in", [...others])
          .where("state", "=", "published")
          .execute();
  const byId = new Map(rows.map((row) => [row.id, toRow(row)]));
  const related = new Map<
    string,
    (PublishedRow & { relation: RelationKind; backwards: boolean })[]
  >();
  const add = (of: string, other: string, relation: RelationKind, backwards: boolean) => {
    const found = byId.get(other);
    if (!wanted.has(of) || found === undefined) return;
    related.set(of, [...(related.get(of) ?? []), { ...found, relation, backwards }]);
  };
  for (const link of links) {
    add(link.from_id, link.to_id, link.kind, false);
    add(link.to_id, link.from_id, link.kind, true);
  }
  return related;
}
