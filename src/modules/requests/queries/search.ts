import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { DecisionCode } from "../../../kernel/decision-codes.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { CaseState, RequestChannel } from "../model.ts";
import type { DuePage } from "./due-list.ts";
import { casesWithin, LISTED, toListed, type Within } from "./listed.ts";

/** What is looked for among all cases, the ended ones too. */
export type RequestSearch = Within & {
  /** A number or its beginning, words of the subject, or a label (王某); all of them must be there. */
  readonly text?: string | undefined;
  readonly states?: readonly CaseState[] | undefined;
  readonly channels?: readonly RequestChannel[] | undefined;
  readonly outcomes?: readonly DecisionCode[] | undefined;
  readonly userId?: string | null | undefined;
  readonly receivedFrom?: PlainDate | undefined;
  readonly receivedTo?: PlainDate | undefined;
};

const MOST_WORDS = 5;

/** One page of what was found, the last filed first. */
export async function searchRequests(
  db: Db,
  asked: RequestSearch,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<DuePage> {
  const mark = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(page.after ?? "");
  let query = narrowed(db, asked)
    .select([...LISTED, "filed_at"])
    .orderBy("filed_at", "desc")
    .orderBy("id")
    .limit(page.limit + 1);
  if (mark?.[1] !== undefined && mark[2] !== undefined) {
    const at = new Date(Number(mark[1]));
    // The clock's instants have milliseconds, the database's have more.
    query = query.where(
      sql<boolean>`(date_trunc('milliseconds', filed_at) < ${at} or (date_trunc('milliseconds', filed_at) = ${at} and id > ${mark[2]}::uuid)) and filed_at < ${new Date(at.getTime() + 1)}`,
    );
  }
  const found = await query.execute();
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  const isMore = found.length > page.limit && last !== undefined;
  return {
    rows: rows.map(toListed),
    next: isMore ? `${last.filed_at.getTime()}_${last.id}` : null,
  };
}

/** How many there are of it. */
export async function countRequests(db: Db, asked: RequestSearch): Promise<number> {
  const row = await narrowed(db, asked)
    .select((is) => is.fn.countAll<number>().as("cases"))
    .executeTakeFirstOrThrow();
  return row.cases;
}

function narrowed(db: Db, asked: RequestSearch) {
  let query = casesWithin(db, asked);
  for (const word of (asked.text ?? "").trim().split(/\s+/).slice(0, MOST_WORDS)) {
    if (word === "") continue;
    const pattern = word.replaceAll(/[\\%_]/g, "\\$&");
    query = query.where((is) =>
      is.or([
        is("number", "like", `${pattern}%`),
        is("subject", "ilike", `%${pattern}%`),
        is("applicant_label", "=", word),
      ]),
    );
  }
  const { states, channels, outcomes, userId, receivedFrom, receivedTo } = asked;
  if (states !== undefined) query = query.where("state", "in", [...states]);
  if (channels !== undefined) query = query.where("channel", "in", [...channels]);
  if (outcomes !== undefined) query = query.where("outcome_code", "in", [...outcomes]);
  if (userId === null) query = query.where("user_id", "is", null);
  else if (userId !== undefined) query = query.where("user_id", "=", userId);
  if (receivedFrom !== undefined) query = query.where("received_on", ">=", receivedFrom);
  if (receivedTo !== undefined) query = query.where("received_on", "<=", receivedTo);
  return query;
}
