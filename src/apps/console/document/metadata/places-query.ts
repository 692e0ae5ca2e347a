import { queryOptions, useQuery } from "@tanstack/react-query";
import { call, type Answer } from "../../api/client.ts";

export type Column = Answer<"GET /api/column-tree">["rows"][number];
export type Organization = Answer<"GET /api/organization-tree">["rows"][number];

const columnsQuery = queryOptions({
  queryKey: ["column-tree"],
  queryFn: ({ signal }) => call("GET /api/column-tree", {}, signal),
  staleTime: 300_000,
});
const organizationsQuery = queryOptions({
  queryKey: ["organization-tree"],
  queryFn: ({ signal }) => call("GET /api/organization-tree", {}, signal),
  staleTime: 300_000,
});

export function useColumns(): readonly Column[] {
  return useQuery(columnsQuery).data?.rows ?? [];
}

export function useOrganizations(): readonly Organization[] {
  return useQuery(organizationsQuery).data?.rows ?? [];
}

/** The columns that the organization's newest documents stand in, the most used first. */
export function useUsualColumns(): readonly number[] {
  const { data } = useQuery({
    queryKey: ["usual-columns"],
    queryFn: ({ signal }) => call("GET /api/documents", { query: { limit: 100 } }, signal),
    staleTime: 300_000,
  });
  const counts = new Map<number, number>();
  for (const row of data?.rows ?? []) counts.set(row.columnId, (counts.get(row.columnId) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
