import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call, type Answer } from "../../api/client.ts";
import type { Address, Draft } from "../draft.ts";
import { useSettled } from "../use-settled.ts";

export type Findings = Answer<"GET /api/documents/:siteId/:id/findings">;
export type Finding = Findings["findings"][number];

/** What the checks found in a draft: in the saved edition, and in the text as it is being written. */
export type CheckedDraft = {
  readonly findings: readonly Finding[];
  readonly ready: boolean;
  readonly failed: boolean;
  readonly again: () => void;
};

export const findingsKey = (address: Address) => ["findings", address.siteId, address.id] as const;

/** The findings of the saved edition; asked again while attachments are still being read. */
export function useSavedFindings(address: Address | null, version: number | null) {
  return useQuery({
    queryKey: [...findingsKey(address ?? { siteId: 0, id: "" }), version],
    queryFn: ({ signal }) =>
      call(
        "GET /api/documents/:siteId/:id/findings",
        { params: address ?? { siteId: 0, id: "" } },
        signal,
      ),
    enabled: address !== null && version !== null,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.ready === false ? 2_000 : false),
  });
}

/** Findings while somebody writes: those of text not yet saved stand in for those of the saved text. */
export function useFindings(
  address: Address | null,
  version: number | null,
  draft: Draft,
  isSaved: boolean,
): CheckedDraft {
  const saved = useSavedFindings(address, version);
  const text = useSettled(`${draft.title}\n${draft.body}`, 1_500);
  const isCurrent = text === `${draft.title}\n${draft.body}`;
  const live = useQuery({
    queryKey: ["check-text", text],
    queryFn: ({ signal }) =>
      call("POST /api/checks/text", { body: { title: draft.title, body: draft.body } }, signal),
    enabled: !isSaved && isCurrent && text.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 30_000,
  });
  const kept = saved.data?.findings ?? [];
  const isText = (finding: Finding) =>
    finding.where.part === "title" || finding.where.part === "body";
  const findings =
    isSaved || live.data === undefined
      ? kept
      : [...live.data.findings, ...kept.filter((finding) => !isText(finding))];
  return {
    findings,
    ready: saved.data?.ready ?? address === null,
    failed: saved.isError || live.isError,
    again: () => void saved.refetch(),
  };
}
