import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { CaseState, RequestChannel } from "../model.ts";
import {
  casesWithin,
  isOpen,
  LISTED,
  toListed,
  type ListedRequest,
  type Within,
} from "./listed.ts";

export type DueFilter = Within & {
  /** One officer's cases; null those that nobody has; left out, all. */
  readonly userId?: string | null | undefined;
  readonly states?: readonly CaseState[] | undefined;
  readonly channels?: readonly RequestChannel[] | undefined;
  /** Due on this day or later, and on this day or before; both leave out cases without a due day. */
  readonly dueFrom?: PlainDate | undefined;
  readonly dueTo?: PlainDate | undefined;
  /** Only those for which no day can be named: not received, or waiting for the applicant or an opinion. */
  readonly withoutDay?: boolean | undefined;
};

export type DuePage = {
  readonly rows: readonly ListedRequest[];
  /** Pass it as `after` for the next page; null on the last one. */
  readonly next: string | null;
};

/**
 * What is to be answered, the most pressing first; those without a due day at the end. `after` is the `next` of the
 * page before; text that is no such mark begins from the first.
 */
export async function dueList(
  db: Db,
  filter: DueFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<DuePage> {
  const mark = /^(\d{4}-\d{2}-\d{2}|-)_([0-9a-f-]{36})$/.exec(page.after ?? "");
  const [, day, id] = mark ?? [];
  const wanted = page.limit + 1;
  const rows: ListedRequest[] = [];
  if (day !== "-" && filter.withoutDay !== true) {
    let dated = narrowed(db, filter).where("due_on", "is not", null);
    if (day !== undefined && id !== undefined)
      dated = dated.where(sql<boolean>`(due_on, id) > (${day}::date, ${id}::uuid)`);
    rows.push(
      ...(await dated.select(LISTED).orderBy("due_on").orderBy("id").limit(wanted).execute()).map(
        toListed,
      ),
    );
  }
  const undated = filter.dueFrom === undefined && filter.dueTo === undefined;
  if (rows.length < wanted && undated) {
    let rest = narrowed(db, filter).where("due_on", "is", null);
    if (day === "-" && id !== undefined) rest = rest.where(sql<boolean>`id > ${id}::uuid`);
    const more = await rest
      .select(LISTED)
      .orderBy("id")
      .limit(wanted - rows.length)
      .execute();
    rows.push(...more.map(toListed));
  }
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const isMore = rows.length > page.limit && last !== undefined;
  return { rows: shown, next: isMore ? `${last.dueOn ?? "-"}_${last.id}` : null };
}

function narrowed(db: Db, filter: DueFilter) {
  let query = casesWithin(db, filter).where(isOpen);
  const { userId, states, channels, dueFrom, dueTo } = filter;
  if (userId === null) query = query.where("user_id", "is", null);
  else if (userId !== undefined) query = query.where("user_id", "=", userId);
  if (states !== undefined) query = query.where("state", "in", [...states]);
  if (channels !== undefined) query = query.where("channel", "in", [...channels]);
  if (dueFrom !== undefined) query = query.where("due_on", ">=", dueFrom);
  if (dueTo !== undefined) query = query.where("due_on", "<=", dueTo);
  return query;
}

/** How many answers are due on each day of a stretch, and how many of these days are provisional. */
export async function dueByDay(
  db: Db,
  within: Within,
  from: PlainDate,
  to: PlainDate,
): Promise<
  readonly { readonly day: PlainDate; readonly cases: number; readonly provisional: number }[]
> {
  const rows = await casesWithin(db, within)
    .where(isOpen)
    .where("due_on", ">=", from)
    .where("due_on", "<=", to)
    .select((is) => [
      "due_on",
      is.fn.countAll<number>().as("cases"),
      is.fn.countAll<number>().filterWhere("provisional", "=", true).as("provisional"),
    ])
    .groupBy("due_on")
    .orderBy("due_on")
    .execute();
  return rows.map((row) => ({
    day: row.due_on as PlainDate,
    cases: row.cases,
    provisional: row.provisional,
  }));
}
