import { newId } from "../../platform/ids.ts";
import type { SearchEntry } from "./model.ts";

/** A plausible entry; a test states only what it is about. */
export function anEntry(about: Partial<SearchEntry> = {}): SearchEntry {
  const id = newId<"document">();
  return {
    source: "document",
    stamp: id,
    siteId: 1,
    id,
    kind: "通知",
    title: "关于印发冬季清洁取暖实施方案的通知",
    body: "对完成改造的农村居民给予取暖补贴。",
    path: `documents/2018/${id.slice(-10)}.html`,
    documentNumber: "晴政发〔2018〕12号",
    indexNumber: null,
    organizationId: 7,
    columnId: 9,
    columnTrail: [9, 3],
    publishedOn: "2018-11-23",
    validity: "in-force",
    keywords: [],
    codes: [],
    files: [],
    attachments: [],
    ...about,
  };
}
