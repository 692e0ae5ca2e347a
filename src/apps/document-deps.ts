import {
  checkEdition,
  checksInUse,
  leaksInText,
  mayGoOn,
  placeText,
} from "../modules/checks/index.ts";
import { editionTextOf, editionToCheck, type DocumentsDeps } from "../modules/documents/index.ts";
import type { Jobs } from "../platform/jobs.ts";
import { databaseForChanges, mayTouch } from "./gates.ts";
import type { Product } from "./open-product.ts";

/** What the commands of documents work with, in every program alike; what the checks say to them is said here. */
export function documentDeps(
  product: Pick<Product, "database" | "clock"> & { readonly jobs: Jobs },
): DocumentsDeps {
  return {
    mayTouch,
    db: databaseForChanges(product),
    clock: product.clock,
    jobs: product.jobs,
    async mayGoOn(tx, edition, purpose) {
      const { siteId, documentId } = edition;
      const { clock } = product;
      const about = { siteId, documentId, today: clock.today(), now: clock.now() };
      const checked = await checkEdition(tx, about, await editionToCheck(tx, edition));
      return mayGoOn(purpose, checked.ready, checked.obstacle);
    },
    async mayEnter(documents) {
      const held: { readonly index: number; readonly reason: string }[] = [];
      const siteId = documents[0]?.siteId;
      if (siteId === undefined) return held;
      const { settings } = await checksInUse(product.database.read, siteId, product.clock.today());
      for (const [index, one] of documents.entries()) {
        if (one.fate.state !== "published") continue;
        if (one.attachments.length > 0) {
          held.push({ index, reason: "带有附件，附件要先经过检查，请在后台审核后发布。" });
          continue;
        }
        const [leak, ...more] = leaksInText(editionTextOf(one, { numberTaken: false }), settings);
        if (leak === undefined) continue;
        const others = more.length === 0 ? "" : `（另有 ${more.length} 处）`;
        held.push({ index, reason: `${placeText(leak.place)}：${leak.message}${others}` });
      }
      return held;
    },
  };
}
