import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import { actorOf, may, type Doer } from "../../accounts/index.ts";
import { organizationTrail } from "../../organizations/index.ts";
import type { ReviewsDeps } from "../deps.ts";
import type { Chain } from "../model.ts";
import { chainFor } from "../queries.ts";
import { keepChain, ownChains } from "../store/chains.ts";

type ChainRefusal = "organization-unknown" | "not-allowed" | "read-only";

/** Sets how many reviews an organization asks for; null takes it from the organization above again. */
export function setChain(
  deps: ReviewsDeps,
  doer: Doer,
  organizationId: number,
  chain: Chain | null,
): Promise<Result<Chain, ChainRefusal>> {
  return deps.db.transact(async (tx): Promise<Result<Chain, ChainRefusal>> => {
    const trail = await organizationTrail(tx, organizationId);
    if (trail.length === 0) return refuse("organization-unknown");
    const allowed = may(doer, "chain.administer", { trail });
    if (!allowed.ok) return allowed;
    const before = (await ownChains(tx, [organizationId])).get(organizationId) ?? null;
    const at = deps.clock.now();
    await keepChain(tx, organizationId, chain, at);
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "chain.set",
      subject: `organization:${organizationId}`,
      data: { before, after: chain },
    });
    return ok(await chainFor(tx, organizationId));
  });
}
