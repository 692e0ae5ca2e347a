import { queryOptions, useQuery } from "@tanstack/react-query";
import { call, type Answer } from "../api/client.ts";

export type Measure = Answer<"GET /api/emergencies">["standing"][number];
export type Kind = Measure["effect"]["kind"];

const LOOK_EVERY_MS = 30_000;

/** What stands now; looked for again, since it concerns everybody at work. */
export const emergencyQuery = queryOptions({
  queryKey: ["emergencies"],
  queryFn: ({ signal }) => call("GET /api/emergencies", {}, signal),
  refetchInterval: LOOK_EVERY_MS,
});

/** The measure of a kind that stands, or null. */
export function useStanding(kind: Exclude<Kind, "freeze">): Measure | null {
  const { data } = useQuery(emergencyQuery);
  return data?.standing.find((one) => one.effect.kind === kind) ?? null;
}

/** An instant in Beijing as a field of a form takes it, and back; an empty field is none. */
export function instantOf(field: string): string | null {
  return field === "" ? null : `${field}:00+08:00`;
}
