import { closedMessages } from "../../kernel/closed.ts";
import type { LexiconRefusal } from "./rules.ts";

/** What a person reads when an entry of the lexicon is refused: what is wrong, and what to do. */
export const lexiconMessages: Readonly<
  Record<LexiconRefusal | "not-found" | "too-many-entries" | "read-only", string>
> = {
  empty: "还没有填写词语，请填写后再保存。",
  "too-long": "“{word}”太长：词语不超过 40 个字，标题不超过 100 个字，说明不超过 200 个字。",
  "too-few-words": "同义词至少要两个不同的词，请再填一个。",
  "too-many-words": "一组最多 20 个词，请分成几组。",
  "nothing-to-look-for": "“{word}”里没有文字或数字，搜索用不上，请改写。",
  "official-same": "“{word}”既是口语又是规范用语，请只留在一边。",
  "short-same": "“{word}”与简称相同，请填写全称。",
  double: "已经有同样的一条（“{word}”），请直接修改那一条。",
  "end-before-begin": "结束日期早于开始日期，请核对。",
  "end-over": "结束日期已经过去，请改为今天或以后。",
  "term-too-long": "置顶最长一年，到期前可以延长，请改短结束日期。",
  "address-strange": "网址要以 / 或 https:// 开头，请从浏览器地址栏复制。",
  "not-found": "没有找到这一条，可能已被别人删除，请刷新后再试。",
  "too-many-entries": "已有 5000 条，请先删去不再需要的。",
  "read-only": closedMessages["read-only"],
};
