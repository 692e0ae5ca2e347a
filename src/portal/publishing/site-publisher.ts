import { existsSync } from "node:fs";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { openFileStore } from "../../platform/files/index.ts";
import type { JobRunner } from "../../platform/jobs.ts";
import type { Log } from "../../platform/log.ts";
import { openSiteFolder, type SiteFolder } from "../../platform/site-folder/index.ts";
import { readSiteAssets } from "../../ui/assets.ts";
import { publishEmergency } from "./emergency.ts";
import { openPublisher, type Publisher } from "./publisher.ts";

/** What publishing asks of the installation. */
export type PublishingDeps = {
  readonly database: Database;
  readonly jobs: JobRunner;
  readonly log: Log;
  readonly siteFolder: string;
  readonly filesFolder: string;
  readonly clock: Clock;
  /** Hears at once which pages changed, before whoever follows the log of releases. */
  placed?(paths: readonly string[]): void;
  readonly config: {
    readonly publicUrl: string | null;
    readonly dataFolder: string;
    readonly siteSignSm2: boolean;
    readonly siteCopy: string | null;
  };
};

/** Only one process publishes at a time: whoever has this lock. */
export const LOCK = "publisher";
/** People's work comes first; bulk work yields. */
export const QUEUES = ["pages", "pages-bulk"] as const;
/** Events that are published together. */
export const TOGETHER = 100;

/** The publisher with what it needs of the installation. */
export type SitePublisher = Publisher & {
  readonly look: string;
  readonly folder: SiteFolder;
  /** Puts in place what has no page of the ledger. */
  placeOthers(): Promise<void>;
  /** Puts in place what stands on every page. */
  emergency(): Promise<void>;
  close(): Promise<void>;
};

/** The publisher of this installation, its assets in place. Only for who holds the lock. */
export async function openSitePublisher(deps: PublishingDeps): Promise<SitePublisher> {
  const assets = readSiteAssets();
  const opened = openSiteFolder(deps.siteFolder, {
    dataFolder: deps.config.dataFolder,
    sm2: deps.config.siteSignSm2,
    clock: deps.clock,
  });
  const folder: SiteFolder = {
    ...opened,
    async release(placed, options) {
      const released = await opened.release(placed, options);
      deps.placed?.(released.files.flatMap((file) => (file.isChanged ? [file.path] : [])));
      return released;
    },
  };
  const placeAssets = () =>
    folder.release(assets.files.map(({ path, content }) => ({ path: path.slice(1), content })));
  await placeAssets();
  const look = Object.values(assets.paths).join(" ");
  const files = openFileStore(deps.filesFolder, { limit: 0 });
  const publisher = openPublisher({
    database: deps.database,
    folder,
    assets,
    publicUrl: deps.config.publicUrl,
    look,
    storedAt(sha256) {
      const path = files.pathOf(sha256);
      return path !== null && existsSync(path) ? path : null;
    },
    now: deps.clock.now,
    send: (tx, event) => deps.jobs.enqueue(tx, "pages-bulk", event),
  });
  const emergency = () => publishEmergency(deps.database.read, folder, assets.grey);
  return {
    ...publisher,
    look,
    folder,
    emergency,
    async placeOthers() {
      await placeAssets();
      await emergency();
      await publisher.placeRedirects();
    },
    close: () => folder.close(),
  };
}

/** What healing asks for, from the publisher. */
export function healing(deps: PublishingDeps, publisher: SitePublisher) {
  const { dataFolder, siteCopy } = deps.config;
  const { folder, placeOthers } = publisher;
  return { publisher, folder, placeOthers, dataFolder, copy: siteCopy };
}
