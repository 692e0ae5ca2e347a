import { purgeIdentities, recomputeOpen, sitesWithRequests } from "../../modules/requests/index.ts";
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
