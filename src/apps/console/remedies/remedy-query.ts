import { queryOptions } from "@tanstack/react-query";
import { call, type Answer } from "../api/client.ts";

export type Remedy = Answer<"GET /api/remedies/:id">;

/** One remedy, fresh whenever it is opened. */
export function remedyQuery(id: string) {
  return queryOptions({
    queryKey: ["remedies", "one", id],
    queryFn: ({ signal }) => call("GET /api/remedies/:id", { params: { id } }, signal),
  });
}
