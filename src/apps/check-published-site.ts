import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beijingDay } from "../kernel/dates.ts";
import { columnTypes } from "../modules/columns/index.ts";
import { systemClock } from "../platform/clock.ts";
import { askLink } from "../platform/links/index.ts";
import {
  checkSite,
  openOutsideMemory,
  type CheckProgress,
  type SiteReport,
} from "../platform/site-check/index.ts";

export type PublishedSiteCheck = {
  readonly folder: string;
  /** Where answers of other sites are kept; null leaves other sites unasked. */
  readonly outsideMemory: string | null;
  /** Threads that read; with 0 this one does. */
  readonly readers: number;
  /** Places of a finding that are listed. */
  readonly most: number;
  progress(at: CheckProgress): void;
};

/** What the server answers itself, in every language. */
const ANSWERED = [
  "/search/",
  "/requests/",
  "/opensearch.xml",
  "/mn/opensearch.xml",
  "/mn/search/",
  "/en/search/",
  "/admin/",
  "/api/",
  "/health/",
];
const GROUPS = 200;

/** Checks a folder of published files as this product publishes them, without its database. */
export async function checkPublishedSite(check: PublishedSiteCheck): Promise<SiteReport> {
  const now = systemClock.now();
  const memory =
    check.outsideMemory === null ? null : await openMemory(check.outsideMemory, beijingDay(now));
  const report = await checkSite({
    folder: check.folder,
    answered: ANSWERED,
    columnTypes,
    now,
    readers: check.readers,
    bounds: { groups: GROUPS, spots: check.most },
    outside: memory === null ? null : { ask: askLink, memory, most: 2_000, gapMs: 500 },
    progress: (at) => check.progress(at),
  });
  await memory?.save();
  return report;
}

async function openMemory(folder: string, today: ReturnType<typeof beijingDay>) {
  await mkdir(folder, { recursive: true });
  return openOutsideMemory(join(folder, "outside.json"), today);
}
