import { chinese, type Words } from "./words-chinese.ts";
import { mongolian } from "./words-mongolian.ts";

export type { Openness, Validity, Words } from "./words-chinese.ts";

/** The languages of sites; both are values of the `lang` attribute. */
export type Language = "zh-CN" | "mn-Mong";

const catalogue: Readonly<Record<Language, Words>> = {
  "zh-CN": chinese,
  "mn-Mong": { ...chinese, ...mongolian },
};

/** The words of a language; where a translation is missing, the Chinese word stands. */
export function wordsOf(language: Language): Words {
  return catalogue[language];
}
