import { sealedAmong } from "../../modules/checks/index.ts";
import { endOver } from "../../modules/emergencies/index.ts";
import {
  archiveOver,
  askScheduled,
  carriedFiles,
  documentForEdit,
  publishDue,
  settleValidity,
} from "../../modules/documents/index.ts";
import { pruneQuestions } from "../../modules/questions/index.ts";
import { placeVisits, pruneVisits } from "../../modules/visits/index.ts";
import { sweepUploads } from "../../platform/files/index.ts";
import { openRounds, type Round, type Rounds } from "../../platform/rounds.ts";
import { documentDeps } from "../document-deps.ts";
import type { App } from "./app.ts";
import { wantFilesOf } from "./checks/findings-desk.ts";
import { sweepAfterChange, sweepOn } from "./checks/sweeping.ts";
import type { Ask } from "./appearances/look.ts";
import { watchAppearances } from "./appearances/watch.ts";
import { countTermsAnew, purgeWhoAsked, sweepSealedFiles } from "./request-rounds.ts";
import { placesOfVisits } from "./visits/places.ts";

/** Why a round is made before its time. */
export const APPEARANCES = "appearances";

/** Everything that time alone makes due on this server. */
export function serverRounds(app: App, ask: Ask): Rounds {
  const deps = documentDeps(app);
  const rounds: readonly Round[] = [
    { name: "schedule", everySeconds: 20, work: () => publishScheduled(app) },
    {
      name: "scheduled-anew",
      everySeconds: 600,
      work: async () => {
        const problems = await askScheduled(deps);
        if (problems > 0) app.log.warn({ problems }, "scheduled documents could not be published");
      },
    },
    {
      name: "emergencies",
      everySeconds: 5,
      work: async () => {
        const ended = await endOver({ db: app.database, clock: app.clock, jobs: app.jobs });
        if (ended > 0) app.log.info({ ended }, "emergency measures are over");
      },
    },
    {
      name: "display-over",
      everySeconds: 60,
      work: async () => {
        const archived = await archiveOver(deps);
        if (archived > 0) app.log.info({ archived }, "public notices taken off line");
      },
    },
    {
      name: "validity",
      everySeconds: 300,
      work: async () => {
        const changed = await settleValidity(deps);
        if (changed > 0) app.log.info({ changed }, "validity changed by the day");
      },
    },
    {
      name: APPEARANCES,
      everySeconds: 15,
      work: async () => {
        await watchAppearances(app, ask);
      },
    },
    { name: "search-files", everySeconds: 2, work: async () => app.searchUpkeep.readFiles() },
    { name: "search-check", everySeconds: 600, work: () => app.searchUpkeep.checkWhenDue() },
    { name: "site-check", everySeconds: 900, work: () => app.siteChecks.startWhenDue() },
    { name: "request-terms", everySeconds: 3_600, work: () => countTermsAnew(app) },
    { name: "request-papers", everySeconds: 3_600, work: () => sweepSealedFiles(app) },
    { name: "request-identities", everySeconds: 86_400, work: () => purgeWhoAsked(app) },
    { name: "sweep", everySeconds: 2, work: () => sweepOn(app) },
    { name: "sweep-after-change", everySeconds: 60, work: () => sweepAfterChange(app) },
    {
      name: "visits",
      everySeconds: 60,
      work: async () => {
        await placeVisits(app, placesOfVisits);
      },
    },
    {
      name: "old-visits",
      everySeconds: 3_600,
      work: async () => {
        const pruned = await pruneVisits(app);
        if (pruned > 0) app.log.info({ pruned }, "days of visits summed to their months");
      },
    },
    {
      name: "old-questions",
      everySeconds: 3_600,
      work: async () => {
        const pruned = await pruneQuestions(app);
        if (pruned > 0) app.log.info({ pruned }, "questions that are kept no longer removed");
      },
    },
    {
      name: "uploads",
      everySeconds: 3_600,
      work: async () => {
        const swept = await sweepUploads({
          db: app.database.read,
          clock: app.clock,
          files: app.files,
          folder: app.uploadsFolder,
          carriers: [carriedFiles, sealedAmong],
        });
        if (swept.unfinished + swept.uncarried > 0) app.log.info(swept, "files swept");
      },
    },
  ];
  return openRounds(app, rounds);
}

const ALARM_AFTER_MS = 120_000;

/** What is due and may not be published is an alarm after two minutes: somebody counts on the hour. A freeze is meant. */
async function publishScheduled(app: App): Promise<void> {
  const { published, overdue } = await publishDue(documentDeps(app));
  if (published > 0) app.log.info({ published }, "scheduled documents published");
  const now = app.clock.now().getTime();
  for (const { siteId, id, scheduledFor, refusal } of overdue) {
    const found =
      refusal === "scan-pending" ? await documentForEdit(app.database.read, siteId, id) : null;
    if (found !== null) wantFilesOf(app, found, found.edition.attachments);
    if (refusal !== "frozen" && now - scheduledFor.getTime() > ALARM_AFTER_MS)
      app.log.error({ document: id, scheduledFor, refusal }, "a scheduled document is overdue");
  }
}
