import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { LawsuitCourse, Remedy, RemedyKind, RemedyStanding } from "../model.ts";
import { withInstances } from "../store.ts";
import "../tables.ts";

/**
 * Which remedies a figure counts. `standing`: how they stood at the end of the period, those decided before it left out;
 * `filed`: that they were brought in it. Both days are included.
 */
export type RemedyFilter = {
  readonly measure: "standing" | "filed";
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly kind: RemedyKind;
  readonly course?: LawsuitCourse | undefined;
  /** Without it: however they stood. */
  readonly standings?: readonly RemedyStanding[] | undefined;
};
export type RemedyPlace = {
  readonly siteId: number;
  readonly organizationIds: readonly number[] | null;
};
export type RemedyDefinition = RemedyFilter & RemedyPlace;

/** Remedies of a period that agree in everything a figure asks for. */
export type RemedyGroup = {
  readonly organizationId: number;
  readonly kind: RemedyKind;
  readonly course: LawsuitCourse | null;
  /** Null where it was decided before the period. */
  readonly standing: RemedyStanding | null;
  readonly filedInside: boolean;
  readonly count: number;
};

/** Everything that a period's figures need, in one reading. */
export async function remedyGroups(
  db: Db,
  place: RemedyPlace & Pick<RemedyFilter, "from" | "to">,
): Promise<readonly RemedyGroup[]> {
  const rows = await standings(db, place)
    .select((is) => [
      "organization_id",
      "kind",
      "course",
      "standing",
      "filed_inside",
      is.fn.countAll<number>().as("count"),
    ])
    .groupBy(["organization_id", "kind", "course", "standing", "filed_inside"])
    .execute();
  return rows.map((row) => ({
    organizationId: row.organization_id,
    kind: row.kind,
    course: row.course,
    standing: row.standing,
    filedInside: row.filed_inside,
    count: row.count,
  }));
}

/** How many remedies of groups a filter counts: the same as `countRemedies` over their period. */
export function countInRemedyGroups(
  groups: readonly RemedyGroup[],
  filter: Omit<RemedyFilter, "from" | "to">,
): number {
  return groups
    .filter(
      (group) =>
        group.kind === filter.kind &&
        (filter.course === undefined || filter.course === group.course) &&
        (filter.measure === "filed" ? group.filedInside : group.standing !== null) &&
        (filter.standings === undefined ||
          (group.standing !== null && filter.standings.includes(group.standing))),
    )
    .reduce((sum, group) => sum + group.count, 0);
}

/** How many remedies a definition finds. */
export async function countRemedies(db: Db, definition: RemedyDefinition): Promise<number> {
  const { n } = await chosen(db, definition)
    .select((is) => is.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

/** The remedies that a definition finds, the last filed first; a figure has no more of them than one page shows. */
export async function remediesOf(
  db: Db,
  definition: RemedyDefinition,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly Remedy[]; readonly next: string | null }> {
  const mark = /^(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/.exec(page.after ?? "");
  let query = db
    .selectFrom("remedies.remedies")
    .selectAll()
    .where("site_id", "=", definition.siteId)
    .where("id", "in", chosen(db, definition).select("id"))
    .orderBy("filed_on", "desc")
    .orderBy("id", "desc")
    .limit(page.limit + 1);
  if (mark?.[1] !== undefined && mark[2] !== undefined)
    query = query.where(sql<boolean>`(filed_on, id) < (${mark[1]}::date, ${mark[2]}::uuid)`);
  const found = await query.execute();
  const rows = await withInstances(db, found.slice(0, page.limit));
  const last = rows.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return { rows, next: more ? `${last.filedOn}_${last.id}` : null };
}

function chosen(db: Db, definition: RemedyDefinition) {
  const { standings: wanted } = definition;
  let query = standings(db, definition).where("kind", "=", definition.kind);
  query =
    definition.measure === "filed"
      ? query.where("filed_inside", "=", true)
      : query.where("standing", "is not", null);
  if (definition.course !== undefined) query = query.where("course", "=", definition.course);
  if (wanted !== undefined) query = query.where("standing", "in", [...wanted]);
  return query;
}

/** How each remedy stood at the end of a period: by the last instance that had begun then. */
function standings(
  db: Db,
  { siteId, organizationIds, from, to }: RemedyPlace & Pick<RemedyFilter, "from" | "to">,
) {
  return db.selectFrom(
    db
      .selectFrom("remedies.remedies as remedy")
      .innerJoin("remedies.instances as instance", (on) =>
        on
          .onRef("instance.site_id", "=", "remedy.site_id")
          .onRef("instance.remedy_id", "=", "remedy.id"),
      )
      .distinctOn("remedy.id")
      .select([
        "remedy.id",
        "remedy.organization_id",
        "remedy.kind",
        "remedy.course",
        sql<boolean>`remedy.filed_on >= ${from}`.as("filed_inside"),
        sql<RemedyStanding | null>`case
          when instance.decided_on is null or instance.decided_on > ${to} then 'pending'
          when instance.decided_on >= ${from} then instance.result end`.as("standing"),
      ])
      .where("remedy.site_id", "=", siteId)
      .where("remedy.voided_on", "is", null)
      .where("instance.filed_on", "<=", to)
      .$if(organizationIds !== null, (query) =>
        query.where("remedy.organization_id", "in", [...(organizationIds ?? []), -1]),
      )
      .orderBy("remedy.id")
      .orderBy("instance.seq", "desc")
      .as("standing_remedies"),
  );
}
