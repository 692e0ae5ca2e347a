import { sql } from "kysely";
import { within } from "../plan.ts";
import { windowOf } from "../windows.ts";
import type { Asking } from "./asking.ts";
import type { Counted } from "./count.ts";

/** A tsquery narrowed to the newest months that hold `wanted` of what it matches. */
export function newestOf(
  { snapshot }: Asking,
  match: string,
  counted: Counted,
  wanted: number,
): string {
  return within(
    match,
    windowOf(counted.months, wanted, counted.exact ? null : snapshot.newestMonth),
  );
}

/** The ids of what a tsquery matches, newest first, without some, from a place on. */
export async function newestIds(
  asking: Asking,
  match: string,
  counted: Counted,
  part: { readonly except: readonly string[]; readonly from: number; readonly wanted: number },
): Promise<readonly string[]> {
  const { except, from, wanted } = part;
  const ids = async (narrowed: string) => {
    const { rows } = await sql<{ id: string }>`
      select id from search.vectors
      where tsv @@ ${narrowed}::tsquery and id <> all(${[...except]}::uuid[])
      order by published_on + 0 desc, id desc offset ${from} limit ${wanted}`.execute(
      asking.snapshot.db,
    );
    return rows.map((row) => row.id);
  };
  const narrowed = newestOf(asking, match, counted, from + wanted + except.length);
  const found = await ids(narrowed);
  // Where counts are estimates, the window may have been too short.
  return found.length < wanted && narrowed !== match && !counted.exact ? ids(match) : found;
}
