import { sql } from "kysely";
import { holds } from "../plan.ts";
import type { Candidate } from "../ranking.ts";
import type { Sought } from "../sought.ts";
import type { Asking } from "./asking.ts";

/** Of each text so many characters are read; of a question with many words fewer. */
const READ = 4_000;
const READ_FOR_MANY_WORDS = 2_000;
const MANY_WORDS = 16;
const BYTES_OF_A_CHARACTER = 3;

/** A candidate with its text, and by what it is counted. */
export type ReadCandidate = Candidate & {
  readonly organizationId: number;
  readonly columnTrail: readonly number[];
  readonly kind: string;
};

type Row = {
  readonly id: string;
  readonly body: string;
  readonly bytes: number;
  /** Null where all are known to be held. */
  readonly held: readonly boolean[] | null;
  readonly organization_id: number;
  readonly column_trail: readonly number[];
  readonly kind: string;
};

/** Reads the beginning of the candidates' texts, and which of the notions they hold anywhere. */
export async function readCandidates(
  { snapshot }: Asking,
  sought: Sought,
  candidates: readonly Candidate[],
): Promise<readonly ReadCandidate[]> {
  if (candidates.length === 0) return [];
  const words = [...sought.required, ...sought.optional].flatMap(({ ways }) =>
    ways.flatMap((way) => way.words),
  );
  const read = words.length > MANY_WORDS ? READ_FOR_MANY_WORDS : READ;
  const isWhole = ({ held }: Candidate) => held.every(Boolean);
  const whole = candidates.filter(isWhole).map(({ id }) => id);
  const others = candidates.filter((one) => !isWhole(one)).map(({ id }) => id);
  const held = sought.required.map((one) => sql`k.tsv @@ ${holds(one)}::tsquery`);
  const text = sql`left(b.body, ${sql.lit(read)}) as body, octet_length(b.body) as bytes`;
  // Unpacking a vector costs more than all else, so only those are that may lack something; put together with
  // nothing, one is unpacked once and not for each notion.
  const { rows } = await sql<Row>`
    with k as materialized (
      select id, organization_id, column_trail, kind, tsv || ''::tsvector as tsv
      from search.vectors where id = any(${others}::uuid[]))
    select k.id, k.organization_id, k.column_trail, k.kind, array[${sql.join(held)}]::boolean[] as held, ${text}
    from k join search.texts b on b.id = k.id
    union all
    select v.id, v.organization_id, v.column_trail, v.kind, null, ${text}
    from search.vectors v join search.texts b on b.id = v.id where v.id = any(${whole}::uuid[])`.execute(
    snapshot.db,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return candidates.flatMap((candidate) => {
    const row = byId.get(candidate.id);
    if (row === undefined) return [];
    return {
      ...candidate,
      body: row.body,
      length: row.bytes / BYTES_OF_A_CHARACTER,
      held: row.held ?? candidate.held,
      organizationId: row.organization_id,
      columnTrail: row.column_trail,
      kind: row.kind,
    };
  });
}
