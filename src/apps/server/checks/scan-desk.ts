import { stat } from "node:fs/promises";
import { scanStoredFile } from "../../../modules/checks/index.ts";
import type { Product } from "../../open-product.ts";
import type { FileStore } from "../../../platform/files/index.ts";

const AT_ONCE = 2;

/** A stored file that wants reading. */
export type WantedFile = {
  readonly siteId: number;
  readonly sha256: string;
  readonly name: string;
  /** The title of the document that carries it. */
  readonly title: string;
};

/**
 * Reads and checks stored files in the background, two at a time, each once however often it is asked for. What
 * waits is not kept: a file without findings on record is asked for again by whoever needs them.
 */
export function openScanDesk(
  app: Pick<Product, "database" | "clock" | "log"> & { readonly files: FileStore },
) {
  const waiting = new Map<string, WantedFile>();
  const running = new Map<string, Promise<void>>();
  let closed = false;

  function next(): void {
    for (const [key, file] of waiting) {
      if (closed || running.size >= AT_ONCE) return;
      waiting.delete(key);
      const done = read(file)
        .catch((error: unknown) =>
          app.log.error({ problem: String(error) }, "a file was not checked"),
        )
        .finally(() => {
          running.delete(key);
          next();
        });
      running.set(key, done);
    }
  }

  async function read(file: WantedFile): Promise<void> {
    const path = app.files.pathOf(file.sha256);
    if (path === null || (await stat(path).catch(() => null)) === null) return;
    await scanStoredFile({ db: app.database, clock: app.clock }, { ...file, path });
  }

  return {
    /** Lets files be read; those that are being read or wait already are not read twice. */
    want(files: readonly WantedFile[]): void {
      for (const file of files) {
        const key = `${file.siteId} ${file.sha256} ${file.title}`;
        if (!running.has(key)) waiting.set(key, file);
      }
      next();
    },
    /** Comes when nothing waits any more. */
    async idle(): Promise<void> {
      while (running.size > 0) await Promise.all(running.values());
    },
    /** Begins nothing new and waits for what runs. */
    async close(): Promise<void> {
      closed = true;
      waiting.clear();
      await Promise.all(running.values());
    },
  };
}

export type ScanDesk = ReturnType<typeof openScanDesk>;
