import type { Offer } from "./model.ts";

/** What documents call themselves by; a budget, a plan or a report is rather what they are about. */
const KINDS = new Set(
  "通知 公示 公告 通告 决定 决议 意见 办法 条例 细则 规定 规程 规则 方案 通报 批复 函 命令 令 解读 政策解读 法 法律 法规 规章 文件 政府文件 规范性文件".split(
    " ",
  ),
);

/** Whether a word names a kind of document. */
export function isKind(word: string): boolean {
  return KINDS.has(word);
}

/** The kind that can be filtered by and that a question names last: there Chinese names a document's kind. */
export function kindOffered(
  words: readonly string[],
  kinds: readonly string[],
): Extract<Offer, { filter: "kind" }> | null {
  const value = words.findLast((word) => kinds.includes(word));
  return value === undefined ? null : { filter: "kind", value, shown: value };
}
