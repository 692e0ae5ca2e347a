import { join } from "node:path";
import { secretKey } from "../platform/http/index.ts";
import { openSealedFiles, type SealedFiles } from "../platform/sealed-files/index.ts";
import type { Product } from "./open-product.ts";

/** The files of requests, kept sealed in the data folder, for the programs beside the server. */
export async function sealedFilesOf(
  { config }: Pick<Product, "config">,
  limit: number,
): Promise<SealedFiles> {
  const secret = await secretKey(join(config.dataFolder, "secret.key"));
  return openSealedFiles(join(config.dataFolder, "sealed"), secret, { limit });
}
