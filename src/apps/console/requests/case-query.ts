import { queryOptions } from "@tanstack/react-query";
import { call, type Answer, type Ask } from "../api/client.ts";

export type Case = Answer<"GET /api/requests/:id">;
export type OpenStep = Case["steps"][number];
export type StepName = OpenStep["step"];
/** A step with what is filled in for it. */
export type Taken = Ask<"POST /api/requests/:id/steps">["body"]["taken"];

/** One case, fresh whenever it is opened. */
export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ["requests", "case", id],
    queryFn: ({ signal }) => call("GET /api/requests/:id", { params: { id } }, signal),
  });
}
