import { availableParallelism } from "node:os";
import {
  checkIndex,
  lastCheck,
  readAwaiting,
  rebuildIndex,
  rebuildState,
  type CheckOutcome,
  type RebuildState,
} from "../../../modules/search/index.ts";
import { openBackground } from "../../../platform/background.ts";
import type { FileStore } from "../../../platform/files/index.ts";
import type { Product } from "../../open-product.ts";
import { searchSources } from "../../search-sources.ts";

/** How many documents are done before it is looked anew which are the newest. */
const TOGETHER = 20;
const DAY_MS = 24 * 3_600_000;

type Work = "files" | "check" | "rebuild";

/** Keeps the search complete in the background: reads files, compares and mends the index, makes it anew. */
export function openSearchUpkeep(
  app: Pick<Product, "database" | "clock" | "log"> & { readonly files: FileStore },
) {
  const closing = new AbortController();
  const isOver = () => closing.signal.aborted;
  const deps = {
    db: app.database,
    clock: app.clock,
    sources: searchSources,
    pathOf: app.files.pathOf,
    // Visitors come first.
    threads: Math.max(1, availableParallelism() - 1),
  };
  const works: Readonly<Record<Work, () => Promise<void>>> = {
    async files() {
      let done = 0;
      do done = await readAwaiting(deps, TOGETHER, isOver);
      while (done > 0 && !isOver());
    },
    async check() {
      const found = await checkIndex(deps, { mends: true });
      const wrong = found.missing + found.surplus + found.stale;
      if (wrong > 0) app.log.warn({ ...found }, "the index was not what it should be");
      if (found.needsRebuild) await works.rebuild();
    },
    async rebuild() {
      const done = await rebuildIndex(deps, { isOver });
      if (done.ok) app.log.info({ entries: done.value }, "the index was made anew");
    },
  };
  const work = openBackground<Work>(
    { what: "search", atOnce: 2, most: 10, keyOf: (one) => one, log: app.log },
    (one) => works[one](),
  );
  return {
    /** Lets the files be read that nobody has read for the search yet. */
    readFiles: () => work.want(["files"]),
    /** Compares the index with the documents and mends it, once a day. */
    async checkWhenDue(): Promise<void> {
      const last = await lastCheck(app.database.read);
      const since = last === null ? DAY_MS : app.clock.now().getTime() - last.finishedAt.getTime();
      if (since >= DAY_MS) work.want(["check"]);
    },
    startCheck: () => work.want(["check"]),
    startRebuild: () => work.want(["rebuild"]),
    async state(): Promise<{
      readonly check: CheckOutcome | null;
      readonly rebuild: RebuildState | null;
    }> {
      const db = app.database.read;
      return { check: await lastCheck(db), rebuild: await rebuildState(db) };
    },
    async close() {
      closing.abort();
      await work.close();
    },
  };
}

export type SearchUpkeep = ReturnType<typeof openSearchUpkeep>;
