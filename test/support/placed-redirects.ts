import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Database } from "../../src/platform/database/database.ts";
import { movedTo, openSiteFolder } from "../../src/platform/site-folder/index.ts";
import type { PagesEvent } from "../../src/portal/publishing/events.ts";
import { redirectsToPlace, staleRedirects } from "../../src/portal/publishing/redirects.ts";

/** A folder of the test's own, into which the files of old addresses are placed as the worker does it. */
export function placedRedirects(
  database: Database,
  jobs: { readonly sent: { readonly data: object }[] },
) {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-moved-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    /** Places what the commands made stale; answers the events. */
    async work(): Promise<readonly PagesEvent[]> {
      const events = jobs.sent.splice(0).map((job) => job.data as PagesEvent);
      for (const [siteId, shards] of await staleRedirects(database.read, events))
        for await (const placed of redirectsToPlace(database.read, siteId, shards))
          await openSiteFolder(folder).release(placed);
      return events;
    },
    leads: (address: string) => movedTo(folder, address),
  };
}
