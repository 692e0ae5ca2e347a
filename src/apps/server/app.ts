import type { AccountsDeps, SecondFactorDeps } from "../../modules/accounts/index.ts";
import type { Site } from "../../modules/columns/index.ts";
import { allSites } from "../../modules/columns/index.ts";
import type { QuestionRecorder } from "../../modules/questions/index.ts";
import type { RequestsDeps } from "../../modules/requests/index.ts";
import type { Visits } from "../../modules/visits/index.ts";
import type { FileStore, Uploads } from "../../platform/files/index.ts";
import type { SealedFiles } from "../../platform/sealed-files/index.ts";
import type { CookieNames } from "../../platform/http/index.ts";
import { organizationTrail } from "../../modules/organizations/index.ts";
import type { Sealer } from "../../platform/sealing.ts";
import { documentDeps } from "../document-deps.ts";
import type { Product } from "../open-product.ts";
import type { OidcDesk } from "./access/oidc.ts";
import type { LinkDesk } from "./checks/link-desk.ts";
import type { ScanDesk } from "./checks/scan-desk.ts";
import type { Serving } from "./serving/open-serving.ts";
import type { SearchUpkeep } from "./search/upkeep-desk.ts";
import type { SiteCheckDesk } from "./site-check/check-desk.ts";
import type { SetUp } from "./set-up.ts";

/** Where the console begins. */
export const CONSOLE = "/admin/";

/** What the routes of the server work with. */
export type App = Product & {
  readonly files: FileStore;
  readonly uploads: Uploads;
  /** Reads and checks stored files in the background. */
  readonly scans: ScanDesk;
  /** Asks in the background whether links stand. */
  readonly links: LinkDesk;
  /** Counts what the public looks at. */
  readonly visits: Visits;
  /** Counts what the public looks for. */
  readonly questions: QuestionRecorder;
  /** The published site, served before and beside all routes. */
  readonly serving: Serving;
  /** Keeps the search complete. */
  readonly searchUpkeep: SearchUpkeep;
  /** Checks the published site. */
  readonly siteChecks: SiteCheckDesk;
  readonly setUp: SetUp;
  readonly names: CookieNames;
  readonly secure: boolean;
  /** Keeps the secrets of second factors. */
  readonly sealer: Sealer;
  /** What the commands of requests for information work with. */
  readonly requests: RequestsDeps;
  /** Papers of applicants: encrypted, outside everything that is served. */
  readonly sealedFiles: SealedFiles;
  /** Signing in over another system, where one is set. */
  readonly oidc: OidcDesk | null;
};

/** What the commands of accounts ask for. */
export function accountsDeps(app: App): AccountsDeps & SecondFactorDeps {
  return {
    db: app.database,
    clock: app.clock,
    trailOf: organizationTrail,
    sealer: app.sealer,
    secondFactor: app.config.secondFactor,
  };
}

/** What the commands of documents, columns and organizations ask for. */
export function commandDeps(app: Pick<Product, "database" | "clock" | "jobs">) {
  return documentDeps(app);
}

/** The portal that this installation serves, first of its group; null before it is set up. */
export async function portalOf(app: Pick<Product, "database">): Promise<Site | null> {
  const sites = await allSites(app.database.read);
  return sites.find((site) => site.id === site.groupId) ?? null;
}
