import { codesIn } from "../../kernel/codes.ts";
import type { SearchEntry } from "../search/index.ts";
import { htmlToText, storable } from "./html/index.ts";
import type { Attachment, DocumentFields } from "./model.ts";

/** What the search keeps of a published document: its facts, its body as plain text, and the files of this edition. */
export function searchEntryOf(
  published: {
    readonly siteId: number;
    readonly id: string;
    readonly editionId: string;
    readonly path: string;
    readonly indexNumber: string;
    readonly publishedOn: string;
  },
  fields: DocumentFields,
  content: { readonly body: string; readonly attachments: readonly Attachment[] },
  columnTrail: readonly number[],
): SearchEntry {
  const body = htmlToText(content.body);
  return {
    source: "document",
    stamp: published.editionId,
    siteId: published.siteId,
    id: published.id,
    kind: fields.kind === "government-document" ? "政府文件" : (fields.genre ?? "其他"),
    title: fields.title,
    body,
    path: published.path,
    documentNumber: fields.documentNumber,
    indexNumber: published.indexNumber,
    organizationId: fields.organizationId,
    columnId: fields.columnId,
    columnTrail,
    publishedOn: published.publishedOn,
    validity: fields.validity,
    keywords: fields.keywords,
    codes: codesIn(`${fields.title}\n${body}`),
    files: content.attachments.map(({ name, sha256 }, at) => {
      return { number: at + 1, name: storable(name), digest: sha256 };
    }),
    attachments: [],
  };
}
