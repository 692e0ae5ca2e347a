import { namedLetterFiles } from "../../modules/official-letters/index.ts";
import {
  namedFiles,
  purgeIdentities,
  recomputeOpen,
  sitesWithRequests,
} from "../../modules/requests/index.ts";
import { requestDeps } from "../request-deps.ts";
import type { App } from "./app.ts";

/** Counts all open terms anew: the calendar may have been corrected by another program. */
export async function countTermsAnew(app: App): Promise<void> {
  const deps = await requestDeps(app);
  for (const siteId of await sitesWithRequests(app.database.read)) {
    const done = await recomputeOpen(deps, siteId, "工作日历有更正");
    if (done.ok && done.value.length > 0)
      app.log.info({ moved: done.value.map((one) => one.number) }, "last days of requests moved");
  }
}

/** Purges who asked once the term of the site has passed. */
export async function purgeWhoAsked(app: App): Promise<void> {
  const { cases, files } = await purgeIdentities(await requestDeps(app));
  for (const id of files) await app.sealedFiles.remove(id);
  if (cases > 0) app.log.info({ cases }, "identities of applicants purged");
}

const UNSENT_LASTS = 2 * 24 * 3_600_000;

/** Removes papers that came with forms which were never sent. */
export async function sweepSealedFiles(app: App): Promise<void> {
  const before = new Date(app.clock.now().getTime() - UNSENT_LASTS);
  const swept = await app.sealedFiles.sweep(before, async (ids) => {
    const papers = await namedFiles(app.database.read, ids);
    return new Set([...papers, ...(await namedLetterFiles(app.database.read, ids))]);
  });
  if (swept > 0) app.log.info({ swept }, "papers of forms that were never sent removed");
}
