import { sql } from "kysely";
import type { Snapshot } from "./snapshot.ts";

const READ = 20_000;

/** What of an entry is looked for in its attachments: notions, or quoted parts in all their spellings. */
export type SoughtInside = {
  readonly id: string;
  readonly words: readonly string[];
};

/** The part of an attachment that holds most of what was looked for. */
export type FoundInside = {
  readonly number: number;
  readonly name: string;
  readonly place: string;
  readonly text: string;
};

/** For each entry the part of its attachments that holds most of its words; of equals the first. */
export async function insideAttachments(
  { db }: Snapshot,
  wanted: readonly SoughtInside[],
): Promise<ReadonlyMap<string, FoundInside>> {
  const asked = wanted.flatMap(({ id, words }) => words.map((word) => ({ id, word })));
  if (asked.length === 0) return new Map();
  const { rows } = await sql<FoundInside & { id: string }>`
    with o as (
      select * from unnest(${asked.map((one) => one.id)}::uuid[], ${asked.map((one) => one.word)}::text[]) as o (id, word))
    select distinct on (a.entry_id) a.entry_id as id, a.number, a.name, a.place, left(a.body, ${READ}) as text
    from (select o.id, a.number, a.part, count(*) as words
      from o join search.attachments a on a.entry_id = o.id
      where a.part > 0 and strpos(lower(a.body), o.word) > 0 group by o.id, a.number, a.part) found
    join search.attachments a on a.entry_id = found.id and a.number = found.number and a.part = found.part
    order by a.entry_id, found.words desc, a.number, a.part`.execute(db);
  return new Map(rows.map(({ id, ...found }) => [id, found]));
}
