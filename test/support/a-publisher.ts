import type { Database } from "../../src/platform/database/database.ts";
import type { Jobs } from "../../src/platform/jobs.ts";
import { openSiteFolder, type SiteFolder } from "../../src/platform/site-folder/index.ts";
import { openPublisher } from "../../src/portal/publishing/publisher.ts";
import { readSiteAssets } from "../../src/ui/assets.ts";

/** A publisher on a folder of its own; what it sends itself goes where the commands' events go. */
export function aPublisher(
  database: Database,
  folder: string,
  options: {
    readonly jobs: Jobs;
    readonly folder?: SiteFolder;
    readonly publicUrl?: string;
    readonly sizes?: { readonly list: number; readonly map: number };
    readonly storedAt?: (sha256: string) => string | null;
  },
) {
  return openPublisher({
    database,
    folder: options.folder ?? openSiteFolder(folder),
    assets: readSiteAssets(),
    publicUrl: options.publicUrl ?? null,
    look: "test",
    ...(options.sizes === undefined ? {} : { sizes: options.sizes }),
    storedAt: options.storedAt ?? (() => null),
    now: () => new Date(),
    send: (tx, event) => options.jobs.enqueue(tx, "pages-bulk", event),
  });
}
