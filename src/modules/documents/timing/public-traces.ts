import type { Db } from "../../../platform/database/database.ts";
import { picturesIn } from "../html/index.ts";
import { isPublicFile } from "../queries/files.ts";
import { filesOfEditions, publishedRow } from "./store/traces.ts";

export type PublicTraces = {
  readonly path: string;
  readonly indexNumber: string;
  readonly title: string;
  readonly columnId: number;
  readonly organizationId: number;
  readonly publishedOn: string;
  /** Of all editions that were ever published. */
  readonly files: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly isPublic: boolean;
  }[];
};

/** What a document left where the public could find it; null for one that was never published. */
export async function publicTraces(
  db: Db,
  siteId: number,
  id: string,
): Promise<PublicTraces | null> {
  const row = await publishedRow(db, siteId, id);
  if (row === null) return null;
  const { attachments, bodies } = await filesOfEditions(db, siteId, id);
  const named = new Map<string, string>();
  for (const { sha256, name } of [...attachments, ...bodies.flatMap(picturesIn)])
    if (!named.has(sha256)) named.set(sha256, name);
  const files = [];
  for (const [sha256, name] of named)
    files.push({ sha256, name, isPublic: await isPublicFile(db, sha256) });
  return { ...row, files };
}
