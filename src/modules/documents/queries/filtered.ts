import { sql, type SelectQueryBuilder } from "kysely";
import { documentNumberKey } from "../../../kernel/document-number.ts";
import type { Db, Tables } from "../../../platform/database/database.ts";
import { columnKeysAt, sitesOfGroup } from "../../columns/index.ts";
import { organizationsOf } from "../../organizations/index.ts";
import type { DocumentFilter } from "../contract.ts";
import "../tables.ts";

/** What a list asks for, and the organizations of which the asker may see the archive: none without it, null all. */
export type AskedFilter = DocumentFilter & { readonly archiveWithin?: readonly number[] | null };

/** A filter with words turned into keys. An empty list of keys means that nothing can match. */
export type ResolvedFilter = Omit<AskedFilter, "site" | "column" | "organization"> & {
  readonly siteIds: readonly number[];
  readonly columnIds: readonly number[] | null;
  readonly organizationIds: readonly number[] | null;
};

/**
 * Looks up what a filter names: sites by code, columns by path with those below, organizations by slug. Nothing
 * of organizations other than those of `within` is found; null is all.
 */
export async function resolveFilter(
  db: Db,
  groupId: number,
  filter: AskedFilter,
  within: readonly number[] | null = null,
): Promise<ResolvedFilter> {
  const { site, column, organization, ...rest } = filter;
  const sites = await sitesOfGroup(db, groupId);
  const siteIds = sites
    .filter((one) => site === undefined || one.code === site)
    .map((one) => one.id);
  const columnIds =
    column === undefined || siteIds.length === 0 ? null : await columnKeysAt(db, siteIds, column);
  const named =
    organization === undefined
      ? null
      : (await organizationsOf(db, groupId))
          .filter((one) => one.slug === organization)
          .map((one) => one.id);
  const organizationIds =
    within === null || named === null
      ? (named ?? within)
      : named.filter((id) => within.includes(id));
  return { ...rest, siteIds, columnIds, organizationIds };
}

type DocumentsQuery<O> = SelectQueryBuilder<Tables, "documents.documents", O>;

/** Whether a filter can match anything at all. */
export function matchesNothing(filter: ResolvedFilter): boolean {
  return (
    filter.siteIds.length === 0 ||
    filter.columnIds?.length === 0 ||
    filter.organizationIds?.length === 0
  );
}

/** Narrows a query of documents by a filter. */
export function narrowed<O>(query: DocumentsQuery<O>, filter: ResolvedFilter): DocumentsQuery<O> {
  let narrow = query.where("site_id", "in", [...filter.siteIds]);
  if (filter.columnIds !== null) narrow = narrow.where("column_id", "in", [...filter.columnIds]);
  if (filter.organizationIds !== null)
    narrow = narrow.where("organization_id", "in", [...filter.organizationIds]);
  if (filter.state === "released") narrow = narrow.where("state", "in", ["published", "archived"]);
  else if (filter.state !== undefined) narrow = narrow.where("state", "=", filter.state);
  const { archiveWithin: archive = [] } = filter;
  if (archive !== null && archive.length === 0) narrow = narrow.where("state", "!=", "archived");
  else if (archive !== null) {
    narrow = narrow.where((is) =>
      is.or([is("state", "!=", "archived"), is("organization_id", "in", [...archive])]),
    );
  }
  if (filter.stage !== undefined) narrow = narrow.where("stage", "=", filter.stage);
  if (filter.returned !== undefined)
    narrow = narrow.where("stage", "is not", null).where("returned", "=", filter.returned);
  if (filter.year !== undefined) narrow = narrow.where("year", "=", filter.year);
  if (filter.writtenYear !== undefined) {
    narrow = narrow
      .where("written_on", ">=", `${filter.writtenYear}-01-01`)
      .where("written_on", "<=", `${filter.writtenYear}-12-31`);
  }
  if (filter.kind !== undefined) narrow = narrow.where("kind", "=", filter.kind);
  if (filter.normative !== undefined) narrow = narrow.where("normative", "=", filter.normative);
  if (filter.openness !== undefined) narrow = narrow.where("openness", "=", filter.openness);
  if (filter.validity !== undefined) narrow = narrow.where("validity", "=", filter.validity);
  if (filter.channel !== undefined) {
    narrow = narrow.where(sql<boolean>`channels @> array[${filter.channel}]::text[]`);
  }
  if (filter.q !== undefined && filter.q !== "")
    narrow = narrow.where(sql<boolean>`(${wordsOf(filter.q)})`);
  return narrow;
}

function wordsOf(text: string) {
  const key = documentNumberKey(text);
  const inTitle = text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => sql`title ilike ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`);
  const exact = sql`index_number = ${text}`;
  return key === null
    ? sql`(${sql.join(inTitle, sql` and `)}) or ${exact}`
    : sql`(${sql.join(inTitle, sql` and `)}) or document_number_key = ${key} or ${exact}`;
}
