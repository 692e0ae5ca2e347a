import type { Db } from "../../platform/database/database.ts";
import type { EditionText } from "../checks/index.ts";
import { picturesIn, textBlocksOf } from "./html/index.ts";
import type { Attachment, DocumentFields, Edition } from "./model.ts";
import { isNumberTaken } from "./queries/number-taken.ts";

type Content = {
  readonly fields: DocumentFields;
  readonly body: string;
  readonly attachments: readonly Attachment[];
};
/** What only the records know: whether another document bears the number. */
type Facts = { readonly numberTaken: boolean };

const labels = {
  documentNumber: "发文字号",
  theme: "主题分类",
  source: "来源",
  author: "作者",
  summary: "摘要",
  opennessReason: "公开属性理由",
} as const;

/** What an edition says in its title, fields, text and file names, as the checks read it. */
export function editionTextOf(edition: Content, facts: Facts): EditionText {
  const { fields, body } = edition;
  const named = Object.entries(labels) as [keyof typeof labels, string][];
  return {
    title: fields.title,
    fields: [
      ...named.map(([name, label]) => ({ name, label, text: fields[name] ?? "" })),
      { name: "keywords", label: "关键词", text: fields.keywords.join("；") },
    ].filter((field) => field.text !== ""),
    blocks: textBlocksOf(body),
    attachments: [...edition.attachments, ...picturesIn(body)],
    form: { ...fields, ...facts, body, attachments: edition.attachments.length },
  };
}

/** An edition as the checks read it, with what only the records know of it. */
export async function editionToCheck(db: Db, edition: Edition): Promise<EditionText> {
  const { siteId, documentId, fields } = edition;
  return editionTextOf(edition, {
    numberTaken: await isNumberTaken(db, siteId, documentId, fields.documentNumber),
  });
}
