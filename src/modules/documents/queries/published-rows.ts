import type { Id } from "../../../kernel/ids.ts";
import type { Validity } from "../model.ts";

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

/** The columns of a row. */
export const ROW = [
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

/** A row as the database gives it. */
export type Row = {
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

/** A row of the database as a row of a list. */
export function toRow(row: Row): PublishedRow {
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
