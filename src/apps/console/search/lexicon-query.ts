import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import type { Kind } from "./words.ts";

/** The office's entries of one kind. */
export const lexiconQuery = (kind: Kind) =>
  queryOptions({
    queryKey: ["lexicon", kind],
    queryFn: ({ signal }) => call("GET /api/search/lexicon", { query: { kind } }, signal),
  });
