import { documentsForSearch } from "../modules/documents/index.ts";
import type { EntrySource } from "../modules/search/index.ts";

/** Everything that the search is filled from. */
export const searchSources: readonly EntrySource[] = [documentsForSearch];
