import { cutText, partsOf } from "../../../platform/segmenting/index.ts";
import { LONGEST_ENTRY } from "./entries.ts";

/** A part of a title that may be asked for by itself. */
export type TitlePhrase = {
  readonly text: string;
  /** Where words begin: bit 0 is the first character. */
  readonly words: number;
  /** A name: what the title is about as a whole. */
  readonly isName: boolean;
};

const HAN = /^[\u4e00-\u9fff]+$/;
const MOST_WORDS = 5;
const LONGEST_RUN = 16;
const STATE = /中华人民共和国/g;
const KIND = "通知|公告|公示|通报|批复|函|复函|决定|意见|请示|报告|说明|解读|汇报|决议|命令|通告";
const ABOUT = new RegExp(
  `^.{0,40}?关于(?:做好|印发|公布|发布|下发|转发|同意|进一步|加强|开展|修订|调整|落实|组织|实施|继续|深化|严格|规范|完善|推进|建立|对|举办)*《?(.{2,40}?)》?的?(?:${KIND})$`,
);
const QUOTED = /《([^《》]{2,40})》/g;
const TRAILING = /[(（【[].{0,16}[)）】\]]$/;
/** Words at which a phrase ends: they join or open titles and are no part of what is asked for. */
const BREAKS = new Set(
  "关于 的 印发 公布 发布 转发 下发 通知 公告 公示 通报 批复 函 做好 进一步 有关 第 年 月 日 号 本 该 我 为 在 对 从 把 以 及其 等 个 期 批 次 了 是 将 由".split(
    " ",
  ),
);
const JOINS = new Set(["和", "与", "及", "暨"]);

/** Whether a word only joins others: it may stand within a phrase, not at its ends. */
export function isJoin(word: string | undefined): boolean {
  return word === undefined || JOINS.has(word);
}

const PLACE = /^[\u4e00-\u9fff]{2,}(?:省|市|自治区|自治州|自治县|县|区|旗|盟)$/;

/**
 * The phrases of a title: what it is about as a whole (its names: the law, what stands between 关于 and 的通知,
 * what stands in 《》; with and without the place before it), and runs of two to five words.
 */
export function titlePhrases(title: string): readonly TitlePhrase[] {
  const plain = title.normalize("NFKC").trim().slice(0, 200).replaceAll(STATE, "");
  const found = new Map<string, TitlePhrase>();
  for (const name of namesIn(plain)) {
    const words = cutText(name);
    add(found, words, true);
    const place = words.findIndex((word) => !PLACE.test(word));
    if (place > 0) add(found, words.slice(place), true);
  }
  for (const run of runsOf(cutText(plain))) {
    for (let from = 0; from < run.length; from += 1) {
      for (let to = from + 2; to <= Math.min(run.length, from + MOST_WORDS); to += 1) {
        const words = run.slice(from, to);
        if (words.reduce((sum, word) => sum + word.length, 0) > LONGEST_RUN) break;
        if (!isJoin(words[0]) && !isJoin(words.at(-1))) add(found, words, false);
      }
    }
  }
  return [...found.values()];
}

function namesIn(title: string): readonly string[] {
  const whole = title.replace(TRAILING, "");
  const about = ABOUT.exec(whole)?.[1];
  return [
    whole,
    ...(about === undefined ? [] : [about]),
    ...Array.from(title.matchAll(QUOTED), (quoted) => (quoted[1] ?? "").replace(TRAILING, "")),
  ].filter((name) => name.length <= LONGEST_ENTRY && name.length > 1 && HAN.test(name));
}

/** Runs of words that may be asked for together: no number, punctuation or word that only joins stands between. */
export function* runsOf(words: readonly string[]): Generator<readonly string[]> {
  let run: string[] = [];
  for (const word of words) {
    if (HAN.test(word) && !BREAKS.has(word)) {
      run.push(word);
      continue;
    }
    if (run.length > 1) yield run;
    run = [];
  }
  if (run.length > 1) yield run;
}

function add(found: Map<string, TitlePhrase>, words: readonly string[], isName: boolean): void {
  const text = words.join("");
  if (text.length < 2 || text.length > LONGEST_ENTRY) return;
  if (found.get(text)?.isName === true) return;
  found.set(text, { text, words: beginningsOf(words), isName });
}

/** Where words begin in the text that they make; words that only join belong to the one before. */
export function beginningsOf(words: readonly string[]): number {
  let [bits, at] = [0, 0];
  for (const word of words) {
    if (!JOINS.has(word) || at === 0) bits |= 1 << at;
    at += word.length;
  }
  return bits;
}

/** Where words and the shorter words inside them begin and end, in the text that they make. */
export function partBeginningsOf(text: string, words: number): number {
  let bits = words;
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && !((words >>> to) & 1)) to += 1;
    const word = text.slice(from, to);
    for (const part of to - from > 2 ? partsOf(word) : []) {
      const at = from + word.indexOf(part);
      bits |= 1 << at;
      if (at + part.length < to) bits |= 1 << (at + part.length);
    }
    from = to;
  }
  return bits;
}
