import type { Clock } from "../../../platform/clock.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Log } from "../../../platform/log.ts";
import { watchSiteFolder, type SiteFolder } from "../../../platform/site-folder/index.ts";
import { noteIncidents, type Incident } from "../../../modules/pages/index.ts";
import type { Publisher } from "../publisher.ts";
import { fromCopy } from "./from-copy.ts";
import { isKeptElsewhere, type Altered } from "../altered/altered-among.ts";
import { putAside } from "./put-aside.ts";
import { pagesSuspected } from "./suspects.ts";

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly folder: SiteFolder;
  readonly dataFolder: string;
  /** A second copy of the site folder, for when the database is away; null: there is none. */
  readonly copy: string | null;
  readonly publisher: Publisher;
  /** Puts in place what has no page: assets, old addresses, what stands on every page. */
  placeOthers(): Promise<void>;
};

/** When what could not be mended is tried again, in milliseconds. */
const AGAIN = 3_000;
/** Healing goes on in steps of so many pages, so that publishing comes in between. */
const TOGETHER = 200;

export type Healer = {
  /** Looks at some files now; answers how many pages were mended. A path with '/' at its end is a folder. */
  heal(suspected: readonly string[]): Promise<number>;
  close(): Promise<void>;
};

/**
 * Watches the published folder and mends what others changed in it: from the records, or from a second copy when
 * the database is away. What was altered is put aside, noted, and an alarm in the log.
 */
export function openHealer(deps: Deps): Healer {
  const waiting = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;
  let isClosed = false;
  const postponed = new Set<string>();
  let again: NodeJS.Timeout | null = null;

  async function heal(suspected: readonly string[]): Promise<number> {
    const pages = [...pagesSuspected(deps.folder.folder, suspected)];
    if (pages.some(isKeptElsewhere)) await deps.placeOthers();
    let healed = 0;
    for (let at = 0; at < pages.length; at += TOGETHER)
      healed += await healSome(pages.slice(at, at + TOGETHER));
    return healed;
  }

  async function healSome(pages: readonly string[]): Promise<number> {
    try {
      const kept = new Map<string, string | null>();
      const found = deps.clock.now();
      const altered = await deps.publisher.heal(pages, async (some) => {
        for (const { path } of some)
          kept.set(path, await putAside(deps.folder.folder, deps.dataFolder, path, found));
      });
      if (altered.length > 0) await note(altered, kept, found);
      return altered.length;
    } catch (error) {
      const healed = deps.copy === null ? 0 : await fromCopy(deps.folder, deps.copy, pages);
      deps.log.warn(
        { healed, problem: String(error) },
        "healing goes on when the database is back",
      );
      later(pages);
      return healed;
    }
  }

  async function note(
    altered: readonly Altered[],
    kept: ReadonlyMap<string, string | null>,
    at: Date,
  ): Promise<void> {
    const healedAt = deps.clock.now();
    const incidents = altered.map(({ path, found }): Incident => {
      const way = found === "added" ? "removed" : "rendered";
      return { at, path, found, healedAt, way, keptAt: kept.get(path) ?? null };
    });
    await deps.database.transact(async (tx): Promise<Result<true, never>> => {
      await noteIncidents(tx, incidents);
      await record(tx, {
        at: healedAt,
        by: { kind: "system", name: "healer" },
        event: "site.healed",
        subject: "site",
        data: { files: incidents.length, first: incidents.slice(0, 5).map((one) => one.path) },
      });
      return ok(true);
    });
    deps.log.error(
      { files: incidents.length },
      "published files were altered and have been healed",
    );
  }

  /** What could not be mended, or mended only from the copy, is looked at again. */
  function later(pages: readonly string[]): void {
    for (const page of pages) postponed.add(page);
    again ??= setTimeout(() => {
      again = null;
      begin([...postponed]);
      postponed.clear();
    }, AGAIN).unref();
  }

  function begin(paths: readonly string[]): void {
    if (isClosed) return;
    for (const path of paths) waiting.add(path);
    running = running
      .then(work)
      .catch((error: unknown) => deps.log.error({ problem: String(error) }, "healing failed"));
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      while (waiting.size > 0) {
        const some = [...waiting];
        waiting.clear();
        await heal(some);
      }
    } finally {
      isBusy = false;
    }
  }

  const watch = watchSiteFolder(deps.folder.folder, begin);
  return {
    heal,
    async close() {
      isClosed = true;
      watch.close();
      if (again !== null) clearTimeout(again);
      waiting.clear();
      await running;
    },
  };
}
