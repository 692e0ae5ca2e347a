import { keepLinkAnswers } from "../../../modules/checks/index.ts";
import { openBackground } from "../../../platform/background.ts";
import { askLink, type LinkAnswer } from "../../../platform/links/index.ts";
import type { Product } from "../../open-product.ts";

/** Asks in the background whether the links of texts stand. */
export function openLinkDesk(
  app: Pick<Product, "database" | "clock" | "log">,
  ask: (address: string) => Promise<LinkAnswer> = askLink,
) {
  const deps = { db: app.database, clock: app.clock };
  return openBackground<string>(
    { what: "links", atOnce: 2, most: 500, keyOf: (address) => address, log: app.log },
    async (address) => keepLinkAnswers(deps, new Map([[address, await ask(address)]])),
  );
}

export type LinkDesk = ReturnType<typeof openLinkDesk>;
