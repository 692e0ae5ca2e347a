import { ok } from "../kernel/result.ts";
import type { DocumentsDeps } from "../modules/documents/index.ts";
import type { Product } from "./open-product.ts";

/**
 * What the commands of documents work with, in every program alike. The checks of what an edition says are not
 * connected yet: until they are, nothing that they would find stands in the way.
 */
export function documentDeps(product: Pick<Product, "database" | "clock" | "jobs">): DocumentsDeps {
  return {
    db: product.database,
    clock: product.clock,
    jobs: product.jobs,
    mayGoOn: async () => ok(true),
    mayEnter: async () => [],
  };
}
