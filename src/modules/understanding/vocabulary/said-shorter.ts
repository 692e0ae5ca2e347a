import { cutText } from "../../../platform/segmenting/index.ts";

/** A short name and what a text says that it is short for. */
export type SaidShorter = { readonly short: string; readonly full: string };

const SAYING =
  /[(（](?:以下|下文|下面|后文)?(?:统一)?(?:简称|下称|称)[:：为]?[“"‘《「『]*([\u4e00-\u9fff]{2,8})[”"’》」』]*[)）]/g;
/** How far before the bracket the full name may begin. */
const BEFORE = 50;
const ENDING_RUN = /[\u4e00-\u9fff]*$/;
const NAMED = /《([\u4e00-\u9fff]{4,24})(?:[(（][^《》()（）]{1,16}[)）])?》/g;
const STATE = "中华人民共和国";
const LONGEST_FULL = 24;
const MOST = 200;

/**
 * What a text calls by a shorter name: 新型农村合作医疗（以下简称新农合）. The full name is the shortest end of what
 * stands before that holds the characters of the short one in order; what says no more than its own beginning
 * (《某某条例》（以下简称《条例》）) is no short name.
 */
export function saidShorter(text: string): readonly SaidShorter[] {
  const found: SaidShorter[] = [];
  for (const said of text.matchAll(SAYING)) {
    const short = said[1] ?? "";
    const before = text.slice(Math.max(0, said.index - BEFORE), said.index).replace(/》$/, "");
    const run = (ENDING_RUN.exec(before)?.[0] ?? "").replaceAll(STATE, "");
    const full = shortestEnd(run, short);
    if (full !== null && !full.includes(short)) found.push({ short, full });
    if (found.length === MOST) break;
  }
  return found;
}

/** The laws and documents that a text names in 《》, the name of the state left out. */
export function namedIn(text: string): readonly string[] {
  const names = new Set<string>();
  for (const [, name = ""] of text.matchAll(NAMED)) {
    const plain = name.replaceAll(STATE, "");
    if (plain.length > 3) names.add(plain);
    if (names.size === MOST) break;
  }
  return [...names];
}

/** Where the word begins that a place is in: 低保 is short for 最低生活保障, not for what begins with 低. */
function beginOfWord(text: string, place: number): number {
  let begin = 0;
  for (const word of cutText(text)) {
    if (begin + word.length > place) return begin;
    begin += word.length;
  }
  return place;
}

function shortestEnd(before: string, short: string): string | null {
  let at = before.length - 1;
  for (let place = short.length - 1; place >= 0; place -= 1) {
    while (at >= 0 && before[at] !== short[place]) at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  const full = before.slice(beginOfWord(before, at + 1));
  return full.length > short.length && full.length <= LONGEST_FULL ? full : null;
}
