import type { Selectable } from "kysely";
import type { Tables } from "../../../platform/database/database.ts";
import type { DocumentRow } from "../contract.ts";
import "../tables.ts";

/** The columns that a row of the console's lists shows. */
export const LISTED = [
  "site_id",
  "id",
  "state",
  "kind",
  "normative",
  "title",
  "document_number",
  "index_number",
  "column_id",
  "organization_id",
  "validity",
  "openness",
  "channels",
  "written_on",
  "published_at",
  "updated_at",
  "path",
  "draft_edition",
  "published_edition",
  "version",
  "stage",
  "returned",
  "waits_since",
  "due_on",
  "schedule_problem",
] as const;

type Row = Pick<Selectable<Tables["documents.documents"]>, (typeof LISTED)[number]>;

/** A row of the console's lists. */
export function toListed(row: Row): DocumentRow {
  return {
    siteId: row.site_id,
    id: row.id,
    state: row.state,
    kind: row.kind,
    normative: row.normative,
    title: row.title,
    documentNumber: row.document_number,
    indexNumber: row.index_number,
    columnId: row.column_id,
    organizationId: row.organization_id,
    validity: row.validity,
    openness: row.openness,
    channels: row.channels,
    writtenOn: row.written_on,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    path: row.path,
    hasDraft: row.draft_edition !== null && row.published_edition !== null,
    version: row.version,
    stage: row.stage,
    returned: row.returned,
    waitsSince: row.waits_since,
    dueOn: row.due_on,
    scheduleProblem: row.schedule_problem,
  };
}
