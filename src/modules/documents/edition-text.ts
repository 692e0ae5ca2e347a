import type { EditionText } from "../checks/index.ts";
import { picturesIn, textBlocksOf } from "./html/index.ts";
import type { Attachment, DocumentFields } from "./model.ts";

const labels = {
  documentNumber: "发文字号",
  theme: "主题分类",
  source: "来源",
  author: "作者",
  summary: "摘要",
  opennessReason: "公开属性理由",
} as const;

/** What an edition says in its title, fields, text and file names, as the checks read it. */
export function editionTextOf(edition: {
  readonly fields: DocumentFields;
  readonly body: string;
  readonly attachments: readonly Attachment[];
}): EditionText {
  const { fields } = edition;
  const named = Object.entries(labels) as [keyof typeof labels, string][];
  return {
    title: fields.title,
    fields: [
      ...named.map(([name, label]) => ({ name, label, text: fields[name] ?? "" })),
      { name: "keywords", label: "关键词", text: fields.keywords.join("；") },
    ].filter((field) => field.text !== ""),
    blocks: textBlocksOf(edition.body),
    attachments: [...edition.attachments, ...picturesIn(edition.body)],
  };
}
