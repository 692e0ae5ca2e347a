import type { Answer } from "../api/client.ts";

type Work = Answer<"GET /api/work">;
export type Section = Exclude<keyof Work, "today" | "standsInFor">;

/** Sentences of the work list. */
export const words = {
  nothing: "没有等您办理的事",
  more: "查看全部",
} as const;

/** What stands beside the work itself, in the order of its urgency. */
export const asides: readonly { readonly key: Section; readonly title: string }[] = [
  { key: "returned", title: "退回给我的" },
  { key: "endingSoon", title: "公示快到期" },
  { key: "reassess", title: "不予公开到期复查" },
  { key: "brokenLinks", title: "网页上有打不开的链接" },
  { key: "scheduled", title: "定时发布" },
  { key: "drafts", title: "我的草稿" },
  { key: "submitted", title: "我送审的" },
];

/** The state of the work in one sentence. */
export function sentence(work: Pick<Work, "forMe" | "overdue" | "returned">): string {
  const { total } = work.forMe;
  const parts = [
    total === 0 ? "没有等您办理的事" : `有 ${total} 件等您办理`,
    work.overdue.total === 0 ? "" : `其中 ${work.overdue.total} 件已超期`,
    work.returned.total === 0 ? "" : `${work.returned.total} 件退回给您修改`,
  ];
  return `${parts.filter((part) => part !== "").join("，")}。`;
}
