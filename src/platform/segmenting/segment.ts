import { createRequire } from "node:module";
import type { Jieba } from "@node-rs/jieba";

const require = createRequire(import.meta.url);
const STOP_WORDS = new Set(
  "的 了 和 与 及 在 是 等 对 为 或 其 将 由 以 并 于 之 而 不 有 应 应当 可以 按照 根据 依照 以及 或者 到 从 向 把 被 让 所 者 中 上 下 内 外 前 后 时 年 月 日 第 条 款 项 个 也 都 就 又 但 如 则 即 该 本 此 各 每".split(
    " ",
  ),
);
const WORD = /[\p{L}\p{N}]/u;
const MOST_REMEMBERED = 200_000;

let loaded: Jieba | null = null;
const parts = new Map<string, readonly string[]>();

/** The segmenter with its dictionary. */
export function jieba(): Jieba {
  if (loaded === null) {
    // The dictionary takes 130 MB and half a second: it is loaded by whoever segments, when it first does.
    const { Jieba: Segmenter } = require("@node-rs/jieba") as typeof import("@node-rs/jieba");
    const { dict } = require("@node-rs/jieba/dict.js") as { dict: Uint8Array };
    loaded = Segmenter.withDict(dict);
  }
  return loaded;
}

/** Loads the dictionary, so that the first question need not wait for it. */
export function loadDictionary(): void {
  jieba();
}

/** One form for full and half width, upper and lower case. */
export function normalized(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

const CHANGED_BY_FOLDING = /[A-Z\u00c0-\u2e7f\u3000-\u33ff\uf900-\uffef]/g;

const forms = new Map<string, string>();

/** The same for comparing places in a text: each character stays where it is. */
export function folded(text: string): string {
  return text.replaceAll(CHANGED_BY_FOLDING, formOf);
}

function formOf(character: string): string {
  let form = forms.get(character);
  if (form === undefined) {
    const whole = normalized(character);
    form = whole.length === 1 ? whole : character;
    forms.set(character, form);
  }
  return form;
}

/**
 * The words of a text in order, stop words and punctuation left out. By the dictionary alone, so that
 * unknown names fall into the same single characters in a document and in a question.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of jieba().cut(normalized(text), false)) {
    if (WORD.test(word) && !STOP_WORDS.has(word)) words.push(word);
  }
  return words;
}

/** A text cut into words, punctuation and all: joined they are the text again. */
export function cutText(text: string): string[] {
  return jieba().cut(text, false);
}

/** The words of a text with the shorter dictionary words inside those of three and more characters. */
export function wordsAndParts(text: string): string[] {
  const words: string[] = [];
  for (const word of wordsOf(text)) {
    words.push(word);
    if (word.length > 2 && word.charCodeAt(0) > 0x2e80) words.push(...partsOf(word));
  }
  return words;
}

/** The shorter dictionary words inside a word: '维修信息' has 维修 and 信息. */
export function partsOf(word: string): readonly string[] {
  let found = parts.get(word);
  if (found === undefined) {
    found = [...new Set(jieba().cutForSearch(word, false))].filter(
      (part) => part !== word && part.length > 1,
    );
    if (parts.size < MOST_REMEMBERED) parts.set(word, found);
  }
  return found;
}
