import { createUser } from "../../modules/accounts/index.ts";
import { organizationTrail } from "../../modules/organizations/index.ts";
import type { Product } from "../open-product.ts";
import { demoAccounts } from "./generate/index.ts";

/** The same for all accounts of the demo, shown on the console; never used outside it. */
export const DEMO_PASSWORD = "qingshan-demo-2018";

/** Creates the demo's accounts; those that exist are left as they are. */
export async function makeAccounts(
  product: Product,
  organizationKeys: ReadonlyMap<string, number>,
): Promise<void> {
  const deps = { db: product.database, clock: product.clock, trailOf: organizationTrail };
  for (const { username, displayName, organizationSlug, role } of demoAccounts) {
    const organizationId =
      organizationSlug === null ? null : (organizationKeys.get(organizationSlug) ?? null);
    await createUser(
      deps,
      { kind: "system", name: "demo" },
      {
        siteId: 1,
        username,
        displayName,
        organizationId,
        password: DEMO_PASSWORD,
        roles: [{ role, organizationId }],
      },
    );
  }
}
