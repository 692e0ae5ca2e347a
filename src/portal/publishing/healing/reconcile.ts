import type { Database } from "../../../platform/database/database.ts";
import { publicIdsAfter } from "../../../modules/documents/index.ts";
import { entriesAfter, entriesAt, pathsOfPages } from "../../../modules/pages/index.ts";
import { allSites } from "../../../modules/columns/index.ts";
import { walkSite } from "../../../platform/site-folder/index.ts";
import { documentPage } from "../page-ids.ts";
import type { Publisher } from "../publisher.ts";
import { isKeptElsewhere } from "../altered/altered-among.ts";
import { pageOfFile } from "./suspects.ts";
import type { Healer } from "./watch-and-heal.ts";

/** What a comparison of records, ledger and folder found and mended. */
export type Reconciled = {
  /** Documents that are public and had no page. */
  readonly missingPages: number;
  /** Pages that were altered, missing or nobody's. */
  readonly healed: number;
  readonly looked: number;
};

const TOGETHER = 500;

/**
 * Compares records, ledger and folder and mends what differs: public documents without a page, pages of the ledger
 * whose file is missing or altered, files that nobody published. Works in steps, beside all other work.
 */
export async function reconcile(
  deps: { readonly database: Database; readonly siteFolder: string },
  publisher: Publisher,
  healer: Pick<Healer, "heal">,
  progress: (looked: number) => void = () => {},
): Promise<Reconciled> {
  const { read } = deps.database;
  let [missingPages, healed, looked] = [0, 0, 0];
  for (const site of await allSites(read)) {
    let after: string | null = null;
    for (let ids = await publicIdsAfter(read, site.id, after, TOGETHER); ids.length > 0;) {
      const known = await pathsOfPages(read, site.id, ids.map(documentPage));
      const missing = ids.filter((id) => !known.has(documentPage(id)));
      missingPages += missing.length;
      if (missing.length > 0) await publisher.publishDocuments(site.id, missing);
      after = ids.at(-1) ?? null;
      ids = await publicIdsAfter(read, site.id, after, TOGETHER);
    }
  }
  let from = "";
  for (let entries = await entriesAfter(read, from, TOGETHER); entries.length > 0;) {
    const paths = entries.map((entry) => entry.path);
    healed += await healer.heal(paths);
    looked += paths.length;
    progress(looked);
    from = paths.at(-1) ?? from;
    entries = await entriesAfter(read, from, TOGETHER);
  }
  let files = new Set<string>();
  for await (const file of walkSite(deps.siteFolder)) {
    files.add(pageOfFile(file));
    if (files.size < TOGETHER) continue;
    healed += await healer.heal(await unknownAmong(deps.database, [...files]));
    files = new Set();
  }
  healed += await healer.heal(await unknownAmong(deps.database, [...files]));
  return { missingPages, healed, looked };
}

async function unknownAmong(
  database: Database,
  paths: readonly string[],
): Promise<readonly string[]> {
  const known = new Set((await entriesAt(database.read, paths)).map((entry) => entry.path));
  return paths.filter((path) => !known.has(path) && !isKeptElsewhere(path));
}
