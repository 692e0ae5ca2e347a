import type { Claim } from "./claims.ts";
import { isOfWords, phrasesOf, placesOf, type CutText } from "./places.ts";

/** Words of asking and of courtesy: rare in documents, or in all of them, they tell nothing. */
const ASKING =
  `怎么 怎么办 怎么弄 怎么样 怎么回事 怎么说 怎样 如何 咋 咋办 咋样 咋弄 请问 请教 想问 问一下 问下 想问一下 想问下 想咨询 咨询一下 咨询下 想请问 麻烦 麻烦问下 麻烦问一下
   您好 你好 谢谢 谢谢了 多谢 帮忙 帮我 帮我查 帮我查下 帮我查一下 帮我找 帮我找一下 查一下 查下 看一下 看下 找一下 了解一下 想知道 想了解 想查 想查一下 我想查 我想查一下 我想知道 我想了解 我想问 我想问一下 我想咨询 我想找 想找
   为什么 为啥 什么 啥 是什么 是啥 什么叫 什么是 啥是 啥叫 叫什么 什么意思 是什么意思 啥意思 是啥意思 指什么 指的是什么 是指什么 什么样 有什么 有啥 都有啥 哪些 有哪些 都有哪些 包括哪些 包括什么 哪里 哪儿 哪个 哪种 哪家 哪一个 在哪 在哪里 在哪儿 在哪能 去哪 去哪里 去哪儿 到哪 到哪里 到哪儿 上哪 上哪儿
   吗 呢 吧 啊 呀 嘛 哦 么 我 我们 我要 我想 你们 您 你 咱 咱们 俺 我家 我家里 家里 他 她 它 他们 自己 本人 大家 别人 人家 想 想要 要 需要 需不需要 得 能 能不能 能否 可否 可不可以 可以吗 行吗 行不行 行不 对不对 对吗 会不会 是不是 是否 有没有 有无 没有 要不要 用不用 该不该 应该 谁 几 多少
   现在 目前 如今 到底 究竟 具体 一般 的话 还是 还 还能 还有 比如 关于 有关 对于 已经 一下 一些 这个 那个 这样 怎么才能 怎样才能 如何才能 才能 才 算 算不算 属于 听说 说 知道 都 给 让 里面 里 时候 之后 以后 以前 全文 原文 百度 搜索
   规定是什么 是怎么规定的 怎么规定的 如何规定的 怎么规定 如何规定 有什么规定 有哪些规定 是怎样规定的 中华人民共和国`
    .split(/\s+/)
    .map((phrase) => [phrase, phrase] as const);

const PHRASES = phrasesOf(ASKING);
const NAMED = /《[^《》]{1,80}》/g;

/** The key of the step that leaves words of asking out. */
export const LEFT_OUT = "left-out";

/** Where words of asking stand in a question, names of documents in 《》 excepted. */
export function askingWords(text: CutText, without: ReadonlySet<string>): readonly Claim[] {
  if (without.has(LEFT_OUT)) return [];
  const names = Array.from(text.text.matchAll(NAMED), ({ 0: name, index }) => ({
    at: index,
    end: index + name.length,
  }));
  return placesOf(text, PHRASES, isOfWords)
    .filter(({ at, of }) => of === STATE || names.every((name) => at < name.at || at >= name.end))
    .map(({ at, end }) => ({ at, end, notion: null, offers: [], steps: [] }));
}

/** The full name of the state, which seldom stands in titles and never tells one from another. */
const STATE = "中华人民共和国";
