import type { Answer } from "../api/client.ts";

export type DocumentRecord = Answer<"GET /api/documents/:siteId/:id">;
export type Attachment = DocumentRecord["edition"]["attachments"][number];
/** A document by its site and key. */
export type Address = { readonly siteId: number; readonly id: string };

/** What the page of a document holds while somebody writes: the fields of an edition, places not yet chosen included. */
export type Draft = Omit<DocumentRecord["edition"], "number" | "columnId" | "organizationId"> & {
  readonly columnId: number | null;
  readonly organizationId: number | null;
};

/** A new document of an organization: published of one's own accord unless somebody says why not (条例 art. 19). */
export function emptyDraft(organizationId: number | null): Draft {
  return {
    columnId: null,
    organizationId,
    kind: "information",
    normative: false,
    title: "",
    documentNumber: null,
    theme: null,
    genre: null,
    writtenOn: null,
    effectiveOn: null,
    expiresOn: null,
    validity: "in-force",
    keywords: [],
    source: null,
    author: null,
    summary: null,
    openness: "proactive",
    opennessReason: null,
    opennessGround: null,
    nextReviewOn: null,
    embargoUntil: null,
    onDisplayUntil: null,
    channels: [],
    body: "",
    attachments: [],
  };
}

/** The draft of a record: its waiting edition, else what is published. */
export function draftOf(record: DocumentRecord): Draft {
  const { number: _, ...draft } = record.edition;
  return draft;
}

/** The draft as saving sends it; null while title, column or organization are missing. */
export function inputOf(draft: Draft) {
  const { columnId, organizationId, title } = draft;
  if (columnId === null || organizationId === null || title.trim() === "") return null;
  return {
    ...draft,
    columnId,
    organizationId,
    keywords: [...draft.keywords],
    channels: [...draft.channels],
    attachments: draft.attachments.map((file) => ({ ...file })),
  };
}

/** What a draft still needs before it can be saved on the server, in words; empty when nothing. */
export function missingIn(draft: Draft): readonly string[] {
  return [
    ...(draft.title.trim() === "" ? ["标题"] : []),
    ...(draft.columnId === null ? ["栏目"] : []),
    ...(draft.organizationId === null ? ["发布机构"] : []),
  ];
}

/** Whether a draft holds anything worth keeping. */
export function isBlank(draft: Draft): boolean {
  return draft.title.trim() === "" && draft.body === "" && draft.attachments.length === 0;
}

/** Names of the fields as the form shows them. */
export const fieldWords: Readonly<Record<string, string>> = {
  title: "标题",
  columnId: "栏目",
  organizationId: "发布机构",
  kind: "信息种类",
  normative: "行政规范性文件",
  documentNumber: "发文字号",
  theme: "主题分类",
  genre: "体裁",
  writtenOn: "成文日期",
  effectiveOn: "施行日期",
  expiresOn: "有效期至",
  validity: "有效性",
  keywords: "关键词",
  source: "来源",
  author: "作者",
  summary: "内容概述",
  openness: "公开属性",
  opennessReason: "理由",
  opennessGround: "不主动公开的情形",
  nextReviewOn: "下次评估日期",
  embargoUntil: "不早于此日发布",
  onDisplayUntil: "公示截止",
  channels: "公开渠道",
  body: "正文",
  attachments: "附件",
};
