import { sql } from "kysely";
import type { Db } from "../../../platform/database/database.ts";
import type { Remedy, RemedyKind } from "../model.ts";
import { withInstances } from "../store.ts";
import "../tables.ts";

/** What a list of remedies is narrowed to; `within` are the organizations whose remedies may be read, null is all. */
export type RemedyListFilter = {
  readonly siteId: number;
  readonly within: readonly number[] | null;
  readonly kind?: RemedyKind | undefined;
  readonly organizationId?: number | undefined;
  readonly standing?: "open" | "decided" | "voided" | undefined;
  /** A part of the number, the label or the subject. */
  readonly text?: string | undefined;
  readonly caseId?: string | undefined;
};

/** One page of remedies, the last filed first; `next` goes into `after`. */
export async function listRemedies(
  db: Db,
  filter: RemedyListFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly Remedy[]; readonly next: string | null }> {
  let query = db
    .selectFrom("remedies.remedies")
    .selectAll()
    .where("site_id", "=", filter.siteId)
    .where("voided_on", filter.standing === "voided" ? "is not" : "is", null)
    .orderBy("filed_on", "desc")
    .orderBy("id", "desc")
    .limit(page.limit + 1);
  if (filter.within !== null) query = query.where("organization_id", "in", [...filter.within, -1]);
  if (filter.kind !== undefined) query = query.where("kind", "=", filter.kind);
  if (filter.organizationId !== undefined)
    query = query.where("organization_id", "=", filter.organizationId);
  if (filter.caseId !== undefined) query = query.where("case_id", "=", filter.caseId);
  const text = filter.text?.trim() ?? "";
  if (text !== "") {
    const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((is) =>
      is.or([
        is("request_number", "ilike", pattern),
        is("label", "ilike", pattern),
        is("subject", "ilike", pattern),
      ]),
    );
  }
  if (filter.standing === "open" || filter.standing === "decided") {
    const open = sql<boolean>`exists (select from remedies.instances i where i.site_id = remedies.site_id
      and i.remedy_id = remedies.id and i.decided_on is null)`;
    query = query.where(filter.standing === "open" ? open : sql<boolean>`not ${open}`);
  }
  const mark = /^(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/.exec(page.after ?? "");
  if (mark?.[1] !== undefined && mark[2] !== undefined)
    query = query.where(sql<boolean>`(filed_on, id) < (${mark[1]}::date, ${mark[2]}::uuid)`);
  const found = await query.execute();
  const rows = await withInstances(db, found.slice(0, page.limit));
  const last = rows.at(-1);
  const more = found.length > page.limit && last !== undefined;
  return { rows, next: more ? `${last.filedOn}_${last.id}` : null };
}

/** One remedy by its key; null where there is none. */
export async function remedyById(db: Db, siteId: number, id: string): Promise<Remedy | null> {
  const row = await db
    .selectFrom("remedies.remedies")
    .selectAll()
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : ((await withInstances(db, [row]))[0] ?? null);
}
