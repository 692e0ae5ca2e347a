import type { Db } from "../../../platform/database/database.ts";
import type { Channel, Kind, Openness, State } from "../model.ts";
import "../tables.ts";

/** Documents of a year that agree in everything a figure asks for, and how many they are. */
export type DocumentGroup = {
  readonly siteId: number;
  readonly state: State;
  readonly kind: Kind;
  readonly normative: boolean;
  readonly columnId: number;
  readonly organizationId: number;
  readonly channels: readonly Channel[];
  readonly count: number;
};

/** The documents first published in a year, in groups; figures are sums of groups, so that one reading serves all. */
export async function groupsOfYear(
  db: Db,
  siteIds: readonly number[],
  year: number,
): Promise<readonly DocumentGroup[]> {
  if (siteIds.length === 0) return [];
  const keys = [
    "site_id",
    "state",
    "kind",
    "normative",
    "column_id",
    "organization_id",
    "channels",
  ] as const;
  const rows = await db
    .selectFrom("documents.documents")
    .select((is) => [...keys, is.fn.countAll<number>().as("count")])
    .where("site_id", "in", [...siteIds])
    .where("year", "=", year)
    .groupBy(keys)
    .execute();
  return rows.map((row) => ({
    siteId: row.site_id,
    state: row.state,
    kind: row.kind,
    normative: row.normative,
    columnId: row.column_id,
    organizationId: row.organization_id,
    channels: row.channels,
    count: row.count,
  }));
}

/** Government documents (公文) written in a year, published or not, by whether they are normative and how they may be opened. */
export async function issuedInYear(
  db: Db,
  siteIds: readonly number[],
  year: number,
): Promise<
  readonly {
    readonly normative: boolean;
    readonly openness: Openness;
    readonly state: State;
    readonly count: number;
  }[]
> {
  if (siteIds.length === 0) return [];
  return db
    .selectFrom("documents.documents")
    .select((is) => ["normative", "openness", "state", is.fn.countAll<number>().as("count")])
    .where("site_id", "in", [...siteIds])
    .where("kind", "=", "government-document")
    .where("written_on", ">=", `${year}-01-01`)
    .where("written_on", "<=", `${year}-12-31`)
    .groupBy(["normative", "openness", "state"])
    .execute();
}
