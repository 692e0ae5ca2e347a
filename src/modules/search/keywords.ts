import { createRequire } from "node:module";
import type { TfIdf } from "@node-rs/jieba";
import { jieba } from "../../platform/segmenting/index.ts";

const require = createRequire(import.meta.url);
/** Nouns, names, verbs and what describes: what a text is about. */
const SUBJECTS = ["n", "nz", "nt", "vn", "v", "a", "an", "j", "l"];
const EMPTY = new Set(
  "有关 事项 情况 工作 部门 单位 时间 联系电话 附件 关于 以下 规定 要求 通知 公告 公示 批次 做好 推进 落实 应当 加强 进一步 开展 组织 实施 按照 各级 及时 认真 相关 负责 进行 印发 特此 予以 公布 按月 提交 报送 做出".split(
    " ",
  ),
);

let loaded: TfIdf | null = null;

function weights(): TfIdf {
  if (loaded === null) {
    const { TfIdf: Weights } = require("@node-rs/jieba") as typeof import("@node-rs/jieba");
    const { idf } = require("@node-rs/jieba/dict.js") as { idf: Uint8Array };
    loaded = Weights.withDict(idf);
  }
  return loaded;
}

/** The weightiest words of a text, the weightiest first: how often a word stands there against how common it is. */
export function keywordsOf(text: string, most: number): readonly string[] {
  if (text.trim() === "") return [];
  return weights()
    .extractKeywords(jieba(), text, most * 3, SUBJECTS)
    .map(({ keyword }) => keyword)
    .filter((word) => /^\p{Script=Han}{2,8}$/u.test(word) && !EMPTY.has(word))
    .slice(0, most);
}
