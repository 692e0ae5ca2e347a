import { scanStoredFile } from "../../src/modules/checks/index.ts";
import { editionTextOf, type DocumentsDeps } from "../../src/modules/documents/index.ts";
import type { Database } from "../../src/platform/database/database.ts";
import type { FileStore } from "../../src/platform/files/index.ts";

/** Commands whose gate reads an edition's files before it answers, where the server reads them in the background. */
export function withFilesRead(
  deps: DocumentsDeps,
  files: FileStore,
  database: Database,
): DocumentsDeps {
  return {
    ...deps,
    async mayGoOn(tx, edition, purpose) {
      const { attachments, title } = editionTextOf(edition, { numberTaken: false });
      for (const { sha256, name } of attachments) {
        const path = files.pathOf(sha256) ?? "";
        await scanStoredFile(
          { ...deps, db: database },
          { siteId: edition.siteId, sha256, path, name, title },
        );
      }
      return deps.mayGoOn(tx, edition, purpose);
    },
  };
}
