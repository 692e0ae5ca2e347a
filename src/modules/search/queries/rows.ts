import { sql } from "kysely";
import type { Snapshot } from "./snapshot.ts";

/** As far as an excerpt is looked for. */
const READ = 50_000;

/** An entry with the text that its excerpt is cut from. */
export type EntryRow = {
  readonly site_id: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly path: string;
  readonly document_number: string | null;
  readonly organization_id: number;
  readonly column_id: number;
  readonly published_on: string;
  readonly validity: string;
  readonly is_whole: boolean;
  readonly body: string;
};

/** The entries of some ids, in their order. */
export async function entriesOf(
  { db }: Snapshot,
  ids: readonly string[],
): Promise<readonly EntryRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<EntryRow>`
    select d.site_id, d.id, d.kind, d.title, d.path, d.document_number, d.organization_id, d.column_id, d.published_on,
      d.validity, d.is_whole, left(b.body, ${READ}) as body
    from search.entries d join search.texts b on b.id = d.id
    where d.id = any(${[...ids]}::uuid[])`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
