import type { Id } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { Attachment, DocumentFields, RelationKind, Validity } from "../model.ts";
import { attachmentsOf } from "../store/rows.ts";

/** A row of a public list. */
export type PublishedRow = {
  readonly siteId: number;
  readonly id: Id<"document">;
  readonly title: string;
  readonly path: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string;
  readonly columnId: number;
  readonly organizationId: number;
  readonly validity: Validity;
  readonly normative: boolean;
  readonly kind: string;
  readonly publishedAt: Date;
  readonly publishedOn: string;
};

const ROW = [
  "site_id",
  "id",
  "title",
  "path",
  "document_number",
  "index_number",
  "column_id",
  "organization_id",
  "validity",
  "normative",
  "kind",
  "published_at",
  "published_on",
] as const;

type Row = {
  site_id: number;
  id: string;
  title: string;
  path: string | null;
  document_number: string | null;
  index_number: string | null;
  column_id: number;
  organization_id: number;
  validity: Validity;
  normative: boolean;
  kind: string;
  published_at: Date | null;
  published_on: string | null;
};

function toRow(row: Row): PublishedRow {
  return {
    siteId: row.site_id,
    id: row.id as Id<"document">,
    title: row.title,
    path: row.path ?? "",
    documentNumber: row.document_number,
    indexNumber: row.index_number ?? "",
    columnId: row.column_id,
    organizationId: row.organization_id,
    validity: row.validity,
    normative: row.normative,
    kind: row.kind,
    publishedAt: row.published_at ?? new Date(0),
    publishedOn: row.published_on ?? "",
  };
}

/** A column's published documents counted from the oldest: `skip` of them left out, then at most `limit`, oldest first. */
export async function columnRows(
  db: Db,
  columnId: number,
  skip: number,
  limit: number,
): Promise<readonly PublishedRow[]> {
  const rows = await db
    .selectFrom("documents.documents")
    .select(ROW)
    .where("column_id", "=", columnId)
    .where("state", "=", "published")
    .orderBy("published_at")
    .orderBy("id")
    .offset(skip)
    .limit(limit)
    .execute();
  return rows.map(toRow);
}

/** The newest published documents of some columns, newest first. */
export async function newestOf(
  db: Db,
  columnIds: readonly number[],
  limit: number,
): Promise<readonly PublishedRow[]> {
  if (columnIds.length === 0) return [];
  const rows = await db
    .selectFrom("documents.documents")
    .select(ROW)
    .where("column_id", "in", [...columnIds])
    .where("state", "=", "published")
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toRow);
}

/** The newest published documents of a site that fit, newest first. */
export async function newestOfSite(
  db: Db,
  siteId: number,
  narrow: { readonly kind?: "government-document"; readonly organizationId?: number },
  limit: number,
): Promise<readonly PublishedRow[]> {
  let query = db
    .selectFrom("documents.documents")
    .select(ROW)
    .where("site_id", "=", siteId)
    .where("state", "=", "published");
  if (narrow.kind !== undefined) query = query.where("kind", "=", narrow.kind);
  if (narrow.organizationId !== undefined)
    query = query.where("organization_id", "=", narrow.organizationId);
  const rows = await query
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toRow);
}

/** How many published documents each column of a site holds itself, by column; columns without any are absent. */
export async function publishedByColumn(
  db: Db,
  siteId: number,
): Promise<ReadonlyMap<number, { readonly count: number; readonly newest: string }>> {
  const rows = await db
    .selectFrom("documents.documents")
    .select((is) => [
      "column_id",
      is.fn.countAll<number>().as("count"),
      is.fn.max("published_on").as("newest"),
    ])
    .where("site_id", "=", siteId)
    .where("state", "=", "published")
    .groupBy("column_id")
    .execute();
  return new Map(
    rows.map((row) => [row.column_id, { count: row.count, newest: row.newest ?? "" }]),
  );
}

/** How many published documents one column holds. */
export async function countInColumn(db: Db, columnId: number): Promise<number> {
  const row = await db
    .selectFrom("documents.documents")
    .select((is) => is.fn.countAll<number>().as("n"))
    .where("column_id", "=", columnId)
    .where("state", "=", "published")
    .executeTakeFirstOrThrow();
  return row.n;
}

export type PublicDocument = PublishedRow & {
  readonly state: "published" | "withdrawn";
  readonly fields: DocumentFields;
  readonly body: string;
  readonly edition: { readonly id: string; readonly number: number; readonly publishedAt: Date };
  readonly attachments: readonly Attachment[];
  readonly related: readonly (PublishedRow & {
    readonly relation: RelationKind;
    readonly backwards: boolean;
  })[];
  readonly withdrawal: { readonly at: Date; readonly reason: string } | null;
};

/** Documents with their published edition, published or withdrawn, of some keys of a site; order is not kept. */
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
      "e.id as edition_id",
      "e.number",
      "e.fields",
      "e.body",
      "e.published_at as edition_published_at",
    ])
    .where("d.site_id", "=", siteId)
    .where("d.id", "in", [...ids])
    .where("d.state", "in", ["published", "withdrawn"])
    .execute();
  const [attached, related] = [
    await withAttachments(
      db,
      siteId,
      rows.map((row) => row.edition_id),
    ),
    await relatedOf(db, siteId, ids),
  ];
  return Promise.all(
    rows.map(async (row): Promise<PublicDocument> => ({
      ...toRow(row),
      state: row.state === "withdrawn" ? "withdrawn" : "published",
      fields: row.fields,
      body: row.body,
      edition: {
        id: row.edition_id,
        number: row.number,
        publishedAt: row.edition_published_at ?? new Date(0),
      },
      attachments: attached.has(row.edition_id)
        ? await attachmentsOf(db, siteId, row.edition_id)
        : [],
      related: related.get(row.id) ?? [],
      withdrawal:
        row.withdrawn_at === null
          ? null
          : { at: row.withdrawn_at, reason: row.withdrawal_reason ?? "" },
    })),
  );
}

async function withAttachments(
  db: Db,
  siteId: number,
  editionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (editionIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("documents.attachments")
    .select("edition_id")
    .distinct()
    .where("site_id", "=", siteId)
    .where("edition_id", "in", [...editionIds])
    .execute();
  return new Set(rows.map((row) => row.edition_id));
}

async function relatedOf(db: Db, siteId: number, ids: readonly string[]) {
  const links = await db
    .selectFrom("documents.relations")
    .select(["from_id", "to_id", "kind"])
    .where("site_id", "=", siteId)
    .where((where) => where.or([where("from_id", "in", [...ids]), where("to_id", "in", [...ids])]))
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

/** Keys and addresses of all published (or also withdrawn) documents of a site, in batches in the order of keys. */
export async function* publicPaths(
  db: Db,
  siteId: number,
  batch: number,
): AsyncGenerator<
  readonly {
    readonly id: string;
    readonly path: string;
    readonly publishedOn: string;
    readonly updatedAt: Date;
    readonly withdrawn: boolean;
  }[]
> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db
      .selectFrom("documents.documents")
      .select(["id", "path", "published_on", "updated_at", "state"])
      .where("site_id", "=", siteId)
      .where("state", "in", ["published", "withdrawn"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(batch)
      .execute();
    if (rows.length > 0) {
      yield rows.map((row) => ({
        id: row.id,
        path: row.path ?? "",
        publishedOn: row.published_on ?? "",
        updatedAt: row.updated_at,
        withdrawn: row.state === "withdrawn",
      }));
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return;
    after = last.id;
  }
}
