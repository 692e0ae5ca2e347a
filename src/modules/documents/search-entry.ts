import type { SearchEntry } from "../search/index.ts";
import { htmlToText } from "./html/index.ts";
import type { DocumentFields } from "./model.ts";

/** What the search keeps of a published document: its facts and its body as plain text. */
export function searchEntryOf(
  published: {
    readonly siteId: number;
    readonly id: string;
    readonly path: string;
    readonly indexNumber: string;
    readonly publishedOn: string;
  },
  fields: DocumentFields,
  body: string,
  columnTrail: readonly number[],
): SearchEntry {
  return {
    source: "document",
    siteId: published.siteId,
    id: published.id,
    kind: fields.kind === "government-document" ? "政府文件" : (fields.genre ?? "其他"),
    title: fields.title,
    body: htmlToText(body),
    path: published.path,
    documentNumber: fields.documentNumber,
    indexNumber: published.indexNumber,
    organizationId: fields.organizationId,
    columnId: fields.columnId,
    columnTrail,
    publishedOn: published.publishedOn,
    validity: fields.validity,
    keywords: fields.keywords,
    codes: [],
    attachments: [],
  };
}
