import { readAwaiting } from "../../../modules/search/index.ts";
import { openBackground } from "../../../platform/background.ts";
import type { FileStore } from "../../../platform/files/index.ts";
import type { Product } from "../../open-product.ts";
import { searchSources } from "../../search-sources.ts";

/** How many documents are done before it is looked anew which are the newest. */
const TOGETHER = 20;

/** Keeps the search complete in the background: reads the files of what was published. */
export function openSearchUpkeep(
  app: Pick<Product, "database" | "log"> & { readonly files: FileStore },
) {
  const deps = { db: app.database, sources: searchSources, pathOf: app.files.pathOf };
  const closing = new AbortController();
  const isOver = () => closing.signal.aborted;
  const work = openBackground<"files">(
    { what: "search", atOnce: 1, most: 10, keyOf: (one) => one, log: app.log },
    async () => {
      let done = 0;
      do done = await readAwaiting(deps, TOGETHER, isOver);
      while (done > 0 && !isOver());
    },
  );
  return {
    /** Lets the files be read that nobody has read for the search yet. */
    readFiles: () => work.want(["files"]),
    async close() {
      closing.abort();
      await work.close();
    },
  };
}

export type SearchUpkeep = ReturnType<typeof openSearchUpkeep>;
