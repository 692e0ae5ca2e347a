import { readConfig } from "../../src/platform/config.ts";
import { openProduct, type Product } from "../../src/apps/open-product.ts";

/** The product on a data folder, for programs of the fault tests. */
export async function openTestProduct(data: string, worker: boolean): Promise<Product> {
  const read = readConfig(
    { data },
    {
      LOG_LEVEL: "silent",
      ...(process.env["DATABASE_URL"] === undefined
        ? {}
        : { DATABASE_URL: process.env["DATABASE_URL"] }),
    },
  );
  if (!read.ok) throw new Error(read.problems.join("; "));
  const opened = await openProduct(read.config, { worker });
  if (!opened.ok) throw new Error(opened.detail?.["message"] ?? opened.refusal);
  return opened.value;
}
