import { ok, type Result } from "../../../kernel/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import { readContents, type Content, type Unread } from "../../../platform/contents/index.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Finding } from "../model.ts";
import { checksInUse, rulesAbout } from "../queries/checks-in-use.ts";
import { scan } from "../scan.ts";
import type { CheckSettings } from "../settings.ts";
import { fileScans, keepFileScan, type FileScan } from "../store/file-scans.ts";

/** A file of a document that is to be read and checked. */
export type FileToScan = {
  readonly siteId: number;
  readonly sha256: string;
  readonly path: string;
  readonly name: string;
  /** The title of its document. */
  readonly title: string;
};

/** Reads and checks a stored file and keeps what was found; one that is known under the present rules is not read again. */
export async function scanStoredFile(
  deps: { readonly db: Database; readonly clock: Clock },
  file: FileToScan,
): Promise<FileScan> {
  const inUse = await checksInUse(deps.db.read, file.siteId, deps.clock.today());
  const rules = rulesAbout(inUse.rules, file.title);
  const known = (await fileScans(deps.db.read, [file.sha256], rules)).get(file.sha256);
  if (known !== undefined) return known;
  const about = `${file.title} ${file.name}`;
  const found = await findingsInFile(file.path, file.name, { ...inUse.settings, about });
  const kept: FileScan = { sha256: file.sha256, ...found };
  await deps.db.transact(async (tx): Promise<Result<true, never>> => {
    await keepFileScan(tx, kept, rules, deps.clock.now());
    return ok(true);
  });
  return kept;
}

/** What is found inside a file, its name set aside: the same file is kept once under many names. */
export async function findingsInFile(
  path: string,
  name: string,
  settings: CheckSettings,
): Promise<{ readonly findings: readonly Finding[]; readonly unread: readonly Unread[] }> {
  const unread: Unread[] = [];
  const findings: Finding[] = [];
  for await (const finding of scan(insideOf(readContents(path, name), unread), settings))
    findings.push(finding);
  return { findings, unread };
}

async function* insideOf(
  contents: AsyncIterable<Content>,
  unread: Unread[],
): AsyncGenerator<Content> {
  for await (const content of contents) {
    if (content.kind === "unread") unread.push(content);
    else if (content.place.within.length === 0 && content.place.spot === "文件名") continue;
    yield content;
  }
}
