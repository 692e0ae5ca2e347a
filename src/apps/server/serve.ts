import { join } from "node:path";
import { loadNationalDays } from "../../modules/calendar/index.ts";
import { openQuestions } from "../../modules/questions/index.ts";
import { openVisits } from "../../modules/visits/index.ts";
import { cookieNames, openHttp, secretKey, titleOf } from "../../platform/http/index.ts";
import { openFileStore, openUploads } from "../../platform/files/index.ts";
import { openSealedFiles } from "../../platform/sealed-files/index.ts";
import { openSealer } from "../../platform/sealing.ts";
import { openSearchDesk, problemPage, publishingWorker } from "../../portal/index.ts";
import { blockedNow } from "./search/blocked-now.ts";
import { readSiteAssets } from "../../ui/assets.ts";
import { requestDeps } from "../request-deps.ts";
import type { Product } from "../open-product.ts";
import { openOidc } from "./access/oidc.ts";
import { guardReadOnly } from "./access/read-only.ts";
import { guardRights } from "./access/rights.ts";
import { apiRoutes } from "./api/api-routes.ts";
import { publicSearchRoute } from "./api/search/public-search.ts";
import type { App } from "./app.ts";
import { documentDesk } from "./documents/desk.ts";
import { asVisitor } from "./appearances/as-visitor.ts";
import { APPEARANCES, serverRounds } from "./rounds.ts";
import { consoleRoutes } from "./routes/console-routes.ts";
import { fileRoutes } from "./routes/file-routes.ts";
import { healthRoutes } from "./routes/health-routes.ts";
import { openSearchLimits } from "./routes/search-limits.ts";
import { searchRoutes } from "./routes/search-routes.ts";
import { siteRoutes } from "./routes/site-routes.ts";
import { suggestRoutes } from "./routes/suggest-routes.ts";
import { publicRequestRoutes } from "./routes/requests/public-request-routes.ts";
import { tellApplicants } from "./requests/tell-applicants.ts";
import { openPublicDesk } from "./requests/public-desk.ts";
import { openLinkDesk } from "./checks/link-desk.ts";
import { openScanDesk } from "./checks/scan-desk.ts";
import { openAnswerLog } from "./serving/answer-log.ts";
import { drained } from "./serving/drained.ts";
import { offWords } from "./serving/off-words.ts";
import { problemInFrame } from "./serving/problem-in-frame.ts";
import { openServing } from "./serving/open-serving.ts";
import { emergencyOnMadePages, emergencyOnPages } from "./emergency/on-pages.ts";
import { openSearchUpkeep } from "./search/upkeep-desk.ts";
import { openSiteCheckDesk } from "./site-check/check-desk.ts";
import { openSetUp } from "./set-up.ts";
import { countVisits } from "./visits/count-visits.ts";

export type Running = {
  /** http://127.0.0.1:3000 */
  readonly address: string;
  /** The code that the first-run page asks for; null once there is an account. */
  readonly setUpCode: string | null;
  /** Comes when the server has stopped, with the exit code. */
  readonly stopped: Promise<number>;
  stop(): Promise<void>;
};

/** The largest file that an applicant may hand in: a photograph of a paper, some scanned pages. */
const LARGEST_PAPER = 10 * 1_048_576;
const REQUESTS_A_MINUTE = 1_200;

/** Builds the web server of the product with all its routes; it does not listen yet. */
export async function buildServer(product: Product) {
  const secure = product.config.publicUrl?.startsWith("https:") === true;
  const secret = await secretKey(join(product.config.dataFolder, "secret.key"));
  const files = openFileStore(product.filesFolder, { limit: product.config.uploadLimitBytes });
  const answers = openAnswerLog(product.log);
  const visits = openVisits(product);
  const emergency = emergencyOnPages(product.siteFolder, product.clock.now, () => serving.clear());
  const serving = openServing({
    folder: product.siteFolder,
    bytes: product.config.hotPagesBytes,
    secure,
    log: product.log,
    transform: emergency,
    answered(path, { method, headers }, status) {
      answers.count(status);
      if (method === "GET") visits.count(path, headers["user-agent"], status);
    },
  });
  const questions = openQuestions({ ...product, readBlocked: blockedNow(product.clock) });
  const app: App = {
    ...product,
    files,
    uploads: openUploads({
      database: product.database,
      clock: product.clock,
      files,
      folder: product.uploadsFolder,
      limit: product.config.uploadLimitBytes,
    }),
    scans: openScanDesk({ ...product, files }),
    links: openLinkDesk(product),
    visits,
    questions,
    serving,
    searchUpkeep: openSearchUpkeep({ ...product, files }),
    siteChecks: openSiteCheckDesk(product),
    setUp: openSetUp(product.database),
    names: cookieNames(secure),
    secure,
    sealer: openSealer(secret, "second factor"),
    requests: await requestDeps(product),
    sealedFiles: openSealedFiles(join(product.config.dataFolder, "sealed"), secret, {
      limit: LARGEST_PAPER,
    }),
    oidc:
      product.config.oidc === null
        ? null
        : openOidc(product.config.oidc, openSealer(secret, "away"), product.clock.now),
  };
  const { stylesheet } = readSiteAssets().paths;
  const http = await openHttp({
    log: product.log,
    trustProxy: product.config.trustProxy,
    secureCookies: secure,
    publicUrl: product.config.publicUrl,
    secret,
    fileLimit: product.config.uploadLimitBytes,
    requestsPerMinute: REQUESTS_A_MINUTE,
    front: serving.front,
    problemPage(problem, reference, path) {
      const isAway = problem.code === "unavailable";
      const { title, detail } = isAway
        ? offWords(path, false)
        : { title: titleOf(problem.status), detail: problem.detail };
      const said = { status: problem.status, title, detail };
      return (
        problemInFrame(product.siteFolder, path, { ...said, reference }) ??
        problemPage(said, reference, stylesheet)
      );
    },
  });
  const search = openSearchDesk({
    database: product.database,
    log: product.log,
    publicUrl: product.config.publicUrl,
    now: product.clock.now,
    questions,
  });
  http.addHook("onClose", async () => {
    answers.close();
    serving.close();
    emergency.close();
  });
  guardRights(http, app);
  countVisits(http, app.visits);
  guardReadOnly(http, app);
  emergencyOnMadePages(http, emergency);
  healthRoutes(http, app);
  fileRoutes(http, app);
  const limits = openSearchLimits(() => performance.now());
  searchRoutes(http, search, limits);
  suggestRoutes(http, search);
  const publicDesk = openPublicDesk(app, search, secret);
  publicRequestRoutes(http, publicDesk);
  const desk = documentDesk(app);
  await apiRoutes(http, app, desk, search);
  publicSearchRoute(http, search, limits);
  consoleRoutes(http);
  await siteRoutes(http, app);
  await http.ready();
  return { http, app, search, publicDesk };
}

/** Serves the product until it is told to stop: portal, search, console, and the worker that publishes. */
export async function serve(product: Product): Promise<Running> {
  await loadNationalDays({ db: product.database, clock: product.clock });
  const { http, app, search, publicDesk } = await buildServer(product);
  const rounds = serverRounds(app, asVisitor(http));
  const worker = await publishingWorker(
    { ...product, placed: (paths) => app.serving.drop(paths) },
    () => void rounds.now(APPEARANCES),
  );
  const mailer = await tellApplicants(publicDesk);
  /** Ends all that works beside the product's own connections. */
  const rest = async () => {
    await drained(http.server, () => http.close());
    await rounds.close();
    await Promise.all([
      app.scans.close(),
      app.links.close(),
      app.visits.close(),
      app.questions.close(),
      app.siteChecks.close(),
      app.searchUpkeep.close(),
    ]);
    await worker.close();
    mailer?.close();
  };
  const { port, host } = product.config;
  const address = await http.listen({ port, host }).catch(async (error: unknown) => {
    await rest();
    throw error;
  });
  search
    .warm()
    .catch((error: unknown) => product.log.warn({ problem: String(error) }, "search not warmed"));

  let stopping: Promise<void> | null = null;
  let ended: (code: number) => void = () => {};
  const stopped = new Promise<number>((resolve) => {
    ended = resolve;
  });
  const stop = () => {
    stopping ??= (async () => {
      await rest();
      await product.close();
      ended(0);
    })();
    return stopping;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
  return { address, setUpCode: (await app.setUp.isOpen()) ? app.setUp.code : null, stopped, stop };
}
