import { join } from "node:path";
import { workingCalendar } from "../modules/calendar/index.ts";
import { organizationTrail } from "../modules/organizations/index.ts";
import type { RequestsDeps } from "../modules/requests/index.ts";
import { hatsOf } from "../modules/reviews/index.ts";
import { secretKey } from "../platform/http/index.ts";
import type { Jobs } from "../platform/jobs.ts";
import { openSealer } from "../platform/sealing.ts";
import { databaseForChanges } from "./gates.ts";
import type { Product } from "./open-product.ts";

/** What the commands of requests work with, in every program alike: identities are sealed with the installation's secret. */
export async function requestDeps(
  product: Pick<Product, "config" | "database" | "clock"> & { readonly jobs: Jobs },
): Promise<RequestsDeps> {
  const secret = await secretKey(join(product.config.dataFolder, "secret.key"));
  return {
    db: databaseForChanges(product),
    clock: product.clock,
    jobs: product.jobs,
    sealer: openSealer(secret, "requests"),
    letterSealer: openSealer(secret, "letters"),
    calendarOf: workingCalendar,
    trailOf: organizationTrail,
    standsInFor: async (db, doer, day) =>
      (await hatsOf(db, doer, day)).flatMap((hat) =>
        "kind" in hat || hat.insteadOf === null ? [] : [hat.insteadOf],
      ),
  };
}
