import { citedDocumentNumbers, documentNumberKey } from "../../kernel/document-number.ts";

const KEY = /^(\p{Script=Han}+)(.*)$/u;
/** Words that stand before a number in running text and are no part of it. */
const LEADING =
  /^.*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|转发|印发|废止|参照|参见|详见|以及|关于|原文号|文号|文件|通知)(?=\p{Script=Han}{2})/u;
const LEADING_SIGN = /^[据按照依和与及或由经见以原](?=\p{Script=Han}{2})/u;
/** The letters of a number (国办发, 内政办发) are seldom more; longer ones may have words before them. */
const USUAL_LETTERS = 4;
const FEWEST_LETTERS = 3;
const MOST_CITED = 50;
const WITHOUT_SIGN = /[\])}】〕﹞〉>]\s*第?\s*\d{1,5}$/u;

/** The keys of the document numbers that a text cites, each in the spellings it can be meant by. */
export function citedNumberKeys(text: string): readonly string[] {
  return [
    ...new Set(citedDocumentNumbers(text).slice(0, MOST_CITED).flatMap(spellingsOfNumberKey)),
  ];
}

/**
 * What a key found in running text can mean, likeliest first: '根据晴政发2018-12' is '晴政发2018-12'; where
 * the letters stay long ('请见石拐区政发…'), each shorter ending too.
 */
export function spellingsOfNumberKey(key: string): readonly string[] {
  const found = KEY.exec(key);
  if (found === null) return [key];
  const [letters, rest] = [(found[1] ?? "").replace(LEADING, ""), found[2] ?? ""];
  const without = letters.replace(LEADING_SIGN, "");
  const endings: string[] = [];
  if (letters.length > USUAL_LETTERS) {
    for (let at = 1; letters.length - at >= FEWEST_LETTERS; at += 1)
      endings.push(letters.slice(at));
  }
  return [...new Set([letters, without, ...endings])].map((one) => one + rest);
}

/** The keys that a typed question can mean as a document number; 号 at its end may be missing. Empty when it is none. */
export function askedNumberKeys(text: string): readonly string[] {
  const key = documentNumberKey(WITHOUT_SIGN.test(text) ? `${text}号` : text);
  return key === null ? [] : [...new Set([key, ...spellingsOfNumberKey(key)])];
}

const DASHES = /[‐‑‒–—―−]/g;
const INDEX_NUMBER = /^(?=.*\d)(?=.*[-/])[0-9A-Za-z\-/.]{5,60}$/;

/** An index number as it is kept, when a question has the form of one: '11150299 - 2018–00042' too. */
export function askedIndexNumber(text: string): string | null {
  const bare = text.replaceAll(DASHES, "-").replaceAll(/\s+/g, "");
  return INDEX_NUMBER.test(bare) ? bare : null;
}
