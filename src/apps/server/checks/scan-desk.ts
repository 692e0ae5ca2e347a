import { stat } from "node:fs/promises";
import { scanStoredFile } from "../../../modules/checks/index.ts";
import { openBackground } from "../../../platform/background.ts";
import type { FileStore } from "../../../platform/files/index.ts";
import type { Product } from "../../open-product.ts";

/** A stored file that wants reading. */
export type WantedFile = {
  readonly siteId: number;
  readonly sha256: string;
  readonly name: string;
  /** The title of the document that carries it. */
  readonly title: string;
};

/** Reads and checks stored files in the background. */
export function openScanDesk(
  app: Pick<Product, "database" | "clock" | "log"> & { readonly files: FileStore },
) {
  const deps = { db: app.database, clock: app.clock };
  return openBackground<WantedFile>(
    {
      what: "files",
      atOnce: 2,
      most: 10_000,
      keyOf: (file) => `${file.siteId} ${file.sha256} ${file.title}`,
      log: app.log,
    },
    async (file) => {
      const path = app.files.pathOf(file.sha256);
      if (path === null || (await stat(path).catch(() => null)) === null) return;
      await scanStoredFile(deps, { ...file, path });
    },
  );
}

export type ScanDesk = ReturnType<typeof openScanDesk>;
