import type { Db } from "../../../platform/database/database.ts";
import type { Sealer } from "../../../platform/sealing.ts";
import type { Applicant, CaseFile, RequestId } from "../model.ts";
import { eventsByCase, recordOf, type CaseRecord } from "../store/cases.ts";
import { filesByCase } from "../store/files.ts";
import "../tables.ts";

/** A case with everything that is kept of it. */
export type WholeRecord = CaseRecord & {
  readonly formKey: string;
  readonly applicant: Applicant | null;
  readonly files: readonly CaseFile[];
};
type Place = { readonly arrivedOn: string; readonly id: string };

const TOGETHER = 200;

/** Every case of a site in the order of arrival, or those named, read some at a time. */
export async function* wholeCases(
  db: Db,
  sealer: Sealer,
  siteId: number,
  only: readonly RequestId[] | null = null,
): AsyncGenerator<readonly WholeRecord[]> {
  let after: Place | null = null;
  do {
    let query = db
      .selectFrom("requests.cases")
      .selectAll()
      .where("site_id", "=", siteId)
      .orderBy("arrived_on")
      .orderBy("id")
      .limit(TOGETHER);
    if (only !== null) query = query.where("id", "in", only);
    if (after !== null) {
      const { arrivedOn, id }: Place = after;
      query = query.where((expression) =>
        expression(expression.refTuple("arrived_on", "id"), ">", expression.tuple(arrivedOn, id)),
      );
    }
    const rows = await query.execute();
    const last = rows.at(-1);
    after =
      last === undefined || rows.length < TOGETHER
        ? null
        : { arrivedOn: last.arrived_on, id: last.id };
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    const [events, identities, files] = [
      await eventsByCase(db, siteId, ids),
      await identitiesByCase(db, sealer, siteId, ids),
      await filesByCase(db, siteId, ids),
    ];
    yield rows.map((row) => ({
      ...recordOf(row, events.get(row.id) ?? []),
      formKey: row.form_key,
      applicant: identities.get(row.id) ?? null,
      files: files.get(row.id) ?? [],
    }));
  } while (after !== null);
}

async function identitiesByCase(db: Db, sealer: Sealer, siteId: number, ids: readonly string[]) {
  const rows = await db
    .selectFrom("requests.identities")
    .select(["case_id", "sealed"])
    .where("site_id", "=", siteId)
    .where("case_id", "in", ids)
    .execute();
  return new Map(
    rows.flatMap(({ case_id, sealed }) => {
      const opened = sealed === null ? null : sealer.open(sealed, case_id);
      return opened === null ? [] : [[case_id, JSON.parse(opened) as Applicant] as const];
    }),
  );
}
