import { lettersOf, sheetOf } from "../../modules/official-letters/index.ts";
import { lastOf, listRemedies, type Remedy } from "../../modules/remedies/index.ts";
import { reviewWords, suitWords, type MoreCells } from "../../modules/requests/index.ts";
import type { Db } from "../../platform/database/database.ts";
import type { Sealer } from "../../platform/sealing.ts";

const MOST = 200;

/** The cells of cases that letters and remedies fill in. */
export async function cellsOf(
  db: Db,
  siteId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MoreCells>> {
  const cells = new Map<string, MoreCells>();
  for (const id of ids) {
    const reply = (await lettersOf(db, siteId, id)).findLast((one) => one.kind === "reply");
    const { rows } = await listRemedies(db, { siteId, within: null, caseId: id }, { limit: MOST });
    const found = {
      ...(reply === undefined ? {} : { letterNumber: reply.number }),
      ...remedyCells(rows),
    };
    if (Object.keys(found).length > 0) cells.set(id, found);
  }
  return cells;
}

function remedyCells(rows: readonly Remedy[]): MoreCells {
  const review = rows.find((one) => one.kind === "reconsideration");
  const suit = rows.find((one) => one.kind === "lawsuit");
  const words: Readonly<Record<string, readonly [string, ...string[]]>> = {
    ...reviewWords,
    ...suitWords,
  };
  const endOf = (one: Remedy) => {
    const { decision } = lastOf(one);
    return { ending: words[decision?.ending ?? ""]?.[0] ?? "", on: decision?.on ?? "" };
  };
  return {
    ...(review === undefined
      ? {}
      : {
          reviewFiledOn: review.filedOn,
          reviewEnding: endOf(review).ending,
          reviewDecidedOn: endOf(review).on,
        }),
    ...(suit === undefined
      ? {}
      : {
          suitFiledOn: suit.filedOn,
          suitEnding: endOf(suit).ending,
          suitDecidedOn: endOf(suit).on,
        }),
  };
}

/** Everything that followed answers, a line each, whatever kind and whether a request is named or not. */
export async function* remedyLines(db: Db, siteId: number): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const page = await listRemedies(db, { siteId, within: null }, { after, limit: MOST });
    for (const one of page.rows) yield JSON.stringify(one);
    after = page.next ?? undefined;
  } while (after !== undefined);
}

/** The letters of a case with what stands on them, a line each. */
export async function letterLines(
  db: Db,
  sealer: Sealer,
  siteId: number,
  request: { readonly id: string; readonly number: string },
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { id, kind, number, issuedOn, signedBy } of await lettersOf(db, siteId, request.id)) {
    const kept = await sheetOf(db, sealer, { siteId, id });
    const letter = { id, request: request.number, kind, number, issuedOn, signedBy };
    lines.push(JSON.stringify({ ...letter, sheet: kept?.sheet ?? null }));
  }
  return lines;
}
