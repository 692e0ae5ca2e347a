import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import type { Address } from "./draft.ts";

/** One document with its editions, steps and comments. */
export function documentQuery(address: Address) {
  return queryOptions({
    queryKey: ["document", address.siteId, address.id],
    queryFn: ({ signal }) => call("GET /api/documents/:siteId/:id", { params: address }, signal),
  });
}
