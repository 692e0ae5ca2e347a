import { sql } from "kysely";
import { codesIn } from "../../../kernel/codes.ts";
import type { Db } from "../../../platform/database/database.ts";
import type { AttachmentPart, AttachmentText, SearchEntry } from "../model.ts";
import "../tables.ts";

/** What a file says, by its digest. */
export type FileTexts = ReadonlyMap<string, Pick<AttachmentText, "parts" | "isWhole">>;

const MOST_CODES = 500;

/** Entries with the texts of their files that the search has of the same entries already. */
export async function withKeptTexts(
  db: Db,
  entries: readonly SearchEntry[],
): Promise<readonly SearchEntry[]> {
  const ids = entries.filter(({ files }) => files.length > 0).map(({ id }) => id);
  if (ids.length === 0) return entries;
  const read = await sql<{ id: string; files: readonly string[] }>`
    select id, files_read as files from search.entries
    where id = any(${ids}::uuid[]) and files_read <> '{}'`.execute(db);
  if (read.rows.length === 0) return entries;
  const parts = await sql<{ id: string; digest: string; place: string; text: string }>`
    select entry_id as id, digest, place, body as text
    from (select *, min(number) over (partition by entry_id, digest) as first from search.attachments
      where entry_id = any(${read.rows.map((row) => row.id)}::uuid[]) and part > 0) a
    where number = first order by entry_id, number, part`.execute(db);
  const found = Map.groupBy(parts.rows, ({ id, digest }) => `${id} ${digest}`);
  const kept = new Map(
    read.rows.map(({ id, files }) => [
      id,
      new Map(
        files.map((file) => {
          const [digest = "", whole] = file.split(":");
          const of = found.get(`${id} ${digest}`) ?? [];
          return [digest, { isWhole: whole === "1", parts: of.map(partOf) }] as const;
        }),
      ),
    ]),
  );
  return entries.map((entry) => withTexts(entry, kept.get(entry.id) ?? new Map()));
}

function partOf({ place, text }: AttachmentPart): AttachmentPart {
  return { place, text };
}

/** An entry with what its files say, as far as that is known, and found by the codes that stand there. */
export function withTexts(entry: SearchEntry, texts: FileTexts): SearchEntry {
  const attachments = entry.files.flatMap(({ number, name, digest }) => {
    const text = texts.get(digest);
    return text === undefined ? [] : [{ number, name, ...text }];
  });
  const codes = attachments.flatMap(({ parts }) => parts.flatMap(({ text }) => codesIn(text)));
  return {
    ...entry,
    attachments,
    codes: [...new Set([...entry.codes, ...codes])].slice(0, MOST_CODES),
  };
}
