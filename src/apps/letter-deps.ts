import { join } from "node:path";
import type { DrawingDeps, IssuingDeps, LetterFiles } from "../modules/official-letters/index.ts";
import { secretKey } from "../platform/http/index.ts";
import { openSealer } from "../platform/sealing.ts";
import { databaseForChanges } from "./gates.ts";
import type { Product } from "./open-product.ts";

/** What issuing and drawing letters works with, in every program alike; `files` are the sealed ones. */
export async function letterDeps(
  product: Pick<Product, "config" | "database" | "clock" | "typesetter">,
  files: LetterFiles,
): Promise<IssuingDeps & DrawingDeps> {
  const secret = await secretKey(join(product.config.dataFolder, "secret.key"));
  return {
    db: databaseForChanges(product),
    clock: product.clock,
    letterSealer: openSealer(secret, "letters"),
    typesetter: product.typesetter,
    files,
  };
}
